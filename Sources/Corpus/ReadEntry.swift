internal import Identifiers

/// What a reader gives for one place of a file.
enum ReadEntry {
  case article(Article, notes: [ReadNote])
  case note(ReadNote)

  /// Takes entries as they are found.
  typealias Taker = (ReadEntry) throws(ReadFailure) -> Void
}

/// What is known of a file besides its bytes.
struct FileFacts {
  /// The last part of its path.
  let name: String
  let dates: DateReader
  let limits: ReadLimits

  /// Fills the gaps of a file's only article from the file's name.
  func complete(_ article: inout Article) {
    if article.date == nil { article.date = dates.date(fileName: name) }
  }
}

extension Article {
  /// Neither a title nor a text: nothing to find it by.
  var isBlank: Bool {
    PlainProse.trimmed(title).isEmpty && PlainProse.trimmed(text).isEmpty
  }
}
