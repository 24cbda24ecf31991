internal import Identifiers

/// What a reader gives for one place of a file.
enum ReadEntry {
  case article(Article, notes: [ReadNote])
  case note(ReadNote)
  /// A member of an archive that is not read for want of a program: the archive stays what it is when
  /// the program comes.
  case unread(ReadNote)

  /// Takes entries as they are found.
  typealias Taker = (ReadEntry) throws(ReadFailure) -> Void
}

/// What is known of a file besides its bytes.
struct FileFacts {
  /// The last part of its path.
  let name: String
  /// Whether it is a member of an archive.
  let isMember: Bool
  let rules: FieldRules
  let limits: ReadLimits
  /// Whose turn it is to have a large file in memory.
  let turn: LargeTurn

  var dates: DateReader { rules.dates }

  /// Fills the gaps of a file's only article from the file's name.
  func complete(_ article: inout Article) {
    if article.date == nil { article.date = dates.date(fileName: name) }
  }
}

extension Article {
  /// The longest title kept, in bytes.
  private static let longestTitle = 1_000

  /// Cuts a title and a text that are longer than any that people wrote.
  mutating func bound(to limits: ReadLimits) -> [ReadNote] {
    if title.utf8.count > Self.longestTitle { title = Self.cut(title, at: Self.longestTitle) }
    guard text.utf8.count > limits.article else { return [] }
    text = Self.cut(text, at: limits.article)
    let size = limits.article >> 10
    return [ReadNote(kind: .repaired, "the text was cut at \(size) KiB; split it into articles")]
  }

  private static func cut(_ text: String, at count: Int) -> String {
    var bytes = Array(text.utf8.prefix(count))
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Neither a title nor a text: nothing to find it by.
  var isBlank: Bool {
    PlainProse.trimmed(title).isEmpty && PlainProse.trimmed(text).isEmpty
  }
}
