private import CArchive
private import Glibc

extension Archive {
  /// A file in an archive, or what else stands there.
  package struct Member: Equatable, Sendable {
    package enum Kind: Sendable {
      case file, folder
      /// A link, a device, a pipe.
      case other
    }
    /// Its path as the archive has it, in whatever charset.
    package let path: [UInt8]
    package let kind: Kind
    package let isEncrypted: Bool
  }

  /// Goes on to the next member, passing over what is left of this one; nil at the end.
  ///
  /// After `.damagedMember` the next call may succeed.
  package mutating func nextMember() throws(MarkupFailure) -> Member? {
    var entry: OpaquePointer?
    let code = MemberNames.asTheyAre { unsafe archive_read_next_header(raw, &entry) }
    guard code != ARCHIVE_EOF else { return nil }
    try check(code)
    guard let entry = unsafe entry else { throw .damagedMember(what: "it has no header") }
    return MemberNames.asTheyAre { unsafe Self.member(entry) }
  }

  private static func member(_ entry: OpaquePointer) -> Member {
    let name = unsafe archive_entry_pathname(entry)
    let path = unsafe name.map {
      unsafe Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
    }
    let target = unsafe archive_entry_hardlink(entry) ?? archive_entry_symlink(entry)
    let isLink = unsafe target != nil
    let kind: Member.Kind =
      switch unsafe archive_entry_filetype(entry) {
      case S_IFDIR: .folder
      case S_IFREG where !isLink, 0 where !isLink: .file
      default: .other
      }
    return unsafe Member(
      path: path ?? [], kind: kind, isEncrypted: archive_entry_is_data_encrypted(entry) == 1)
  }
}

/// Names of members come in the bytes that the archive has, if only the library believes that the
/// system's charset is UTF-8: it would put question marks for the rest.
private enum MemberNames {
  /// Unsafe to share by its type alone: it is made once and only read afterwards.
  private nonisolated(unsafe) static let locale =
    unsafe newlocale(Int32(LC_CTYPE_MASK), "C.UTF-8", nil)

  static func asTheyAre<Answer>(_ body: () -> Answer) -> Answer {
    guard let locale = unsafe locale else { return body() }
    let before = unsafe uselocale(locale)
    defer { _ = unsafe uselocale(before) }
    return body()
  }
}
