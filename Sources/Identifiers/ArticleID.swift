/// The id by which a user knows an article: its own, or the folder given and the path below it.
///
/// Any non-empty text; an id too long for a term is hashed where the term is made
/// (`TermPrefix.identity`), never here.
package struct ArticleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func < (left: ArticleID, right: ArticleID) -> Bool { left.text < right.text }
}
