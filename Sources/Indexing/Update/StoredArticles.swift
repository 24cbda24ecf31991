internal import Corpus
internal import IndexFormat
internal import Xapian

/// Reads articles back from the published generation.
struct StoredArticles {
  private let generation: Generation
  /// A reader that two commits overtook begins again, so often.
  private static let mostAttempts = 20

  init(_ generation: Generation) {
    self.generation = generation
  }

  /// The articles of some documents; those that are gone, or whose record cannot be read, are left
  /// out.
  func read(_ documents: some Sequence<DocumentID>) throws(IndexingFailure) -> [Draft] {
    var attempts = 0
    while true {
      do throws(XapianError) {
        let database = try Database(path: generation.databasePath)
        var articles: [Draft] = []
        for document in documents {
          if let article = try Self.article(document, in: database) { articles.append(article) }
        }
        return articles
      } catch {
        attempts += 1
        guard case .modified = error, attempts < Self.mostAttempts else { throw .database(error) }
      }
    }
  }

  static func article(
    _ document: DocumentID, in database: borrowing Database
  ) throws(XapianError) -> Draft? {
    guard try database.contains(document) else { return nil }
    let bytes = try database.data(of: document)
    let fingerprint = Fingerprint(bytes: try database.value(ValueSlot.fingerprint, of: document))
    guard let record = try? DocumentRecord(decoding: bytes) else { return nil }
    return Draft(record, fingerprint: fingerprint ?? .none)
  }
}
