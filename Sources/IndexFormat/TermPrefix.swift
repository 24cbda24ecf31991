package import Identifiers
internal import Text

/// How the terms of the index are spelled: the prefix says what a term stands for.
///
/// A plain word has none. Words are folded, so no word begins with an upper-case letter and no
/// prefix can be mistaken for one. Terms of articles' words have wdf 1; all others have wdf 0, for
/// wdf enters the document length and would shift every score.
package enum TermPrefix {
  /// A stem of the title or the body, wdf 1, without positions.
  package static let stem = "Z"
  /// A word of the title, wdf 1, with positions.
  package static let titleWord = "S"
  /// A stem of the title, wdf 1, without positions.
  package static let titleStem = "ZS"
  /// A word of marked text, wdf 0, with positions.
  package static let markedWord = "XBP"
  /// A stem of marked text, wdf 0, without positions.
  package static let markedStem = "ZXBP"
  /// The article's id; one document has it.
  package static let identity = "Q"
  /// An entity's id, at every token of each of its mentions.
  package static let entity = "XE"
  /// A kind of entity, at every token of each mention of that kind.
  package static let kind = "XK"
  package static let source = "XS"
  package static let author = "A"
  package static let tag = "XT"
  package static let language = "L"
  package static let url = "U"
  /// A band of the fingerprint: articles that share one may be near-duplicates.
  package static let fingerprint = "XF"
  /// `XD2024`, `XD202406`, `XD20240606`: as much of the date as is known.
  package static let date = "XD"

  /// A longer value stands in its term as `#` and 32 hexadecimal digits of its digest, in bytes.
  package static let longestValue = 200

  package static func identity(_ id: ArticleID) -> String { bounded(identity, id.text) }

  package static func entity(_ id: EntityID) -> String { entity + id.text }

  package static func kind(_ kind: EntityKind) -> String { self.kind + kind.rawValue }

  /// The term of a source, author or tag: the value folded as names are.
  package static func folded(_ prefix: String, _ value: String) -> String {
    bounded(prefix, Fold.name(value))
  }

  package static func language(_ code: String) -> String { bounded(language, code) }

  package static func url(_ url: String) -> String { bounded(self.url, url) }

  package static func band(_ key: String) -> String { bounded(fingerprint, key) }

  /// The terms of a date: its year, and its month and day where those are known.
  package static func dates(_ date: PublicationDate) -> [String] {
    let digits = date.text.prefix { $0 != "T" }.filter { $0 != "-" }
    return [4, 6, 8].filter { $0 <= digits.count }.map { self.date + digits.prefix($0) }
  }

  /// The prefix and the value, or its digest when the value is long or holds a NUL, which Xapian
  /// counts as two bytes.
  private static func bounded(_ prefix: String, _ value: String) -> String {
    let bytes = value.utf8
    guard bytes.count > longestValue || bytes.contains(0) else { return prefix + value }
    return prefix + "#" + Digest(of: bytes).shortHex
  }
}
