internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// The article that has an id which another article wants.
struct Owner {
  /// Its file; nil when it came by `add`.
  let path: String?
}

/// Who has the document's id and keeps it; nil when the document may take it.
///
/// An update may replace anything. An article from a file may replace the one from the same file,
/// or from a file that is gone (it was moved); else the first comer stays.
func rival(
  of document: PreparedDocument, at existing: DocumentID, in database: borrowing Database
) throws(XapianError) -> Owner? {
  guard let path = document.path else { return nil }
  let owner = Owner(path: try database.path(of: existing))
  guard let other = owner.path else { return owner }
  return other == path || !Files.exists(other) ? nil : owner
}

extension Database {
  /// The document that has an article's id.
  func document(of id: ArticleID) throws(XapianError) -> DocumentID? {
    try postings(of: TermPrefix.identity(id)).first.map { DocumentID($0) }
  }

  /// The file that a document came from; nil for one that came by `add` or cannot be read.
  func path(of document: DocumentID) throws(XapianError) -> String? {
    (try? DocumentRecord(headOf: try data(of: document)))?.path
  }

  /// The story that a document belongs to.
  func story(of document: DocumentID) throws(XapianError) -> StoryNumber? {
    StoryNumber(bytes: try value(ValueSlot.story, of: document))
  }

  /// A counter kept in decimal digits; 0 when there is none.
  func number(_ key: String) throws(XapianError) -> UInt64 {
    UInt64(String(decoding: try metadata(key), as: UTF8.self)) ?? 0
  }
}
