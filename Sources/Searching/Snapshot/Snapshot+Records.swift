internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Xapian

extension Snapshot {
  /// The row of the article with an id; nil where there is none.
  func row(of article: ArticleID) throws(SearchFailure) -> FacetRow? {
    let documents: [UInt32]
    do { documents = try database.postings(of: TermPrefix.identity(article)) } catch {
      throw SearchFailure(error)
    }
    return documents.first.map { FacetRow($0 - 1) }
  }

  /// The whole article at a row; nil where it is gone.
  func record(at row: FacetRow) throws(SearchFailure) -> DocumentRecord? {
    guard let bytes = try data(at: row) else { return nil }
    return try format { () throws(IndexFormatFailure) in try DocumentRecord(decoding: bytes) }
  }

  /// The article at a row without its text; nil where it is gone.
  func head(at row: FacetRow) throws(SearchFailure) -> DocumentRecord? {
    guard let bytes = try data(at: row) else { return nil }
    return try format { () throws(IndexFormatFailure) in try DocumentRecord(headOf: bytes) }
  }

  private func data(at row: FacetRow) throws(SearchFailure) -> [UInt8]? {
    do { return try database.data(of: DocumentID(row.rawValue + 1)) } catch {
      if case .noSuchDocument = error { return nil }
      throw SearchFailure(error)
    }
  }

  /// The id of the article at a row, remembered: it decides between equals.
  mutating func name(of row: UInt32) throws(SearchFailure) -> ArticleID {
    if let known = caches.names[row] { return known }
    let name = try head(at: FacetRow(row))?.id ?? ArticleID("")
    caches.keep(name, of: row)
    return name
  }

  /// The story of an article; nil where there is no such article.
  func story(ofArticle article: ArticleID) throws(SearchFailure) -> StoryNumber? {
    try row(of: article).map { StoryNumber(columns.story(of: $0)) }
  }

  /// What a story's number stands for now: stories merge, and the older number stays.
  func currentStory(of number: StoryNumber) throws(SearchFailure) -> StoryNumber {
    var current = number
    for _ in 0..<64 {
      let bytes: [UInt8]
      do { bytes = try database.metadata(MetadataKey.story(current)) } catch {
        throw SearchFailure(error)
      }
      guard let next = StoryNumber(bytes: bytes), next != current else { return current }
      current = next
    }
    return current
  }
}
