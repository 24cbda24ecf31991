internal import Markup

/// Reads the articles of an archive, each member as a file of its name would be read, without
/// unpacking it to disk.
struct ArchiveReader {
  private let reader: ArticleReader
  private let format: FileFormat
  private let archive: FileFacts

  /// - Parameter reader: reads the members.
  init(_ reader: ArticleReader, _ format: FileFormat, _ archive: FileFacts) {
    self.reader = reader
    self.format = format
    self.archive = archive
  }

  func read(_ bytes: FileBytes, _ take: ReadEntry.Taker) throws(ReadFailure) {
    guard !archive.isMember else { throw .nestedArchive }
    let members = try ArchiveMembers(bytes, format, reader.limits)
    var hasFile = false
    while true {
      var place = "member \(members.count + 1)"
      do throws(ReadFailure) {
        guard let member = try members.next() else { break }
        guard member.kind == .file else { continue }
        hasFile = true
        place = MemberPath.text(of: member.path, in: format)
        try read(member, place, members, take)
      } catch {
        if case .receiver = error { throw error }
        if members.isAtFault { throw error.at(place) }
        let note = ReadNote(kind: .skipped, place: place, error.description)
        if case .needsProgram = error { try take(.unread(note)) } else { try take(.note(note)) }
      }
    }
    guard hasFile else { throw .noArticle(what: "the archive has no files") }
  }

  private func read(
    _ member: Archive.Member, _ path: String, _ members: ArchiveMembers, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    try check(member, path)
    let named = try FileFormat.named(path)
    if named?.isArchive == true { throw .nestedArchive }
    let content = FileBytes(limits: reader.limits) { () throws(ReadFailure) in
      try members.piece()
    }
    let facts = reader.facts(of: path, isMember: true, archive.turn)
    _ = try reader.read(content, named: named, facts) { entry throws(ReadFailure) in
      try take(entry.inMember(path))
    }
  }

  /// Fails for a member that is not read, whatever is in it.
  private func check(_ member: Archive.Member, _ path: String) throws(ReadFailure) {
    guard !path.isEmpty else { throw .unreadable(reason: "it has no name") }
    for glob in reader.excludes
    where glob.matches(path) || glob.matches("\(archive.name)/\(path)") {
      throw .excluded(glob: glob.text)
    }
    if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { throw .hiddenMember }
    if member.isEncrypted { throw .encrypted }
  }
}

extension ReadEntry {
  /// The same of a member of an archive.
  fileprivate func inMember(_ path: String) -> ReadEntry {
    switch self {
    case .article(var article, let notes):
      article.member = path
      return .article(article, notes: notes.map { $0.inMember(path) })
    case .note(let note): return .note(note.inMember(path))
    case .unread(let note): return .unread(note.inMember(path))
    }
  }
}

extension ReadFailure {
  /// What is damaged, as of a member of an archive.
  fileprivate func at(_ member: String) -> ReadFailure {
    guard case .malformed(_, let what) = self else { return self }
    return .malformed(place: member, what: what)
  }
}

extension ReadNote {
  fileprivate func inMember(_ path: String) -> ReadNote {
    ReadNote(kind: kind, place: place.map { "\(path), \($0)" } ?? path, message)
  }
}

/// The paths of members as they are shown and named.
enum MemberPath {
  /// Without what would lead out of the archive: a `/` at its beginning, `..`; and without `.`.
  ///
  /// Where the bytes are not UTF-8, those of a zip archive are in the code page 850 of Western
  /// Europe's Windows, which has all letters that the 437 of the format's own text has.
  static func text(of bytes: [UInt8], in format: FileFormat) -> String {
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? (try? Charset.decode(bytes, declared: format == .zip ? "cp850" : nil))?.text
      ?? String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
