import Facets
import Identifiers
import IndexFormat
import TestSupport
import Text
import Xapian

@testable import Searching

/// An article of a test.
struct TestArticle: Sendable {
  struct Mention: Sendable {
    let id: String
    let name: String
    /// Every place of these words is a mention.
    let surface: String
    var isMajor = false
  }

  let id: String
  var title = ""
  var text = ""
  var date: String?
  var source: String?
  var author: String?
  var tags: [String] = []
  var language = "en"
  var mentions: [Mention] = []
  /// A piece of the text that is not the article.
  var marked: String?
  /// The article whose story it is of; its own where nil.
  var story: String?

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }
}

/// An index in a folder of a test's own, written as Indexing writes one.
final class TestIndex: @unchecked Sendable {
  // Sendable because a test that changes its index is the only one that has it.
  private let temporary: TemporaryFolder
  let folder: IndexFolder
  private(set) var commit: UInt64 = 0

  /// A catalogue laid over the built-in one.
  static let catalogue = """
    org/acme                 Acme Corp
      alias: Acme
    org/globex               Globex
    person/jane-roe          Jane Roe
    place/springfield-north  Springfield North
      alias: Springfield
    place/springfield-south  Springfield South
      alias: Springfield
    org/the-daily-test       The Daily Test
      alias: Daily Test
      outlet: yes
    """

  init(_ articles: [TestArticle]) throws {
    temporary = try TemporaryFolder()
    folder = IndexFolder(temporary.path)
    try temporary.write("g000001/catalogue.txt", Self.catalogue)
    try add(articles, mode: .create)
    let database = try Database(path: folder.generation(1).databasePath)
    let manifest = Manifest(
      catalogue: "test", uuid: try database.uuid, created: "2024-01-01T00:00:00Z", files: [])
    try temporary.write("g000001/manifest.json", manifest.encoded())
    try temporary.write("CURRENT", "g000001\n")
  }

  /// Adds articles, replacing those with the same ids, in one commit.
  func add(_ articles: [TestArticle], mode: WritableDatabase.Mode = .open) throws {
    var writer = try WritableDatabase(
      path: folder.generation(1).databasePath, mode: mode, durability: .none)
    var analyzer = Analyzer()
    try writer.beginTransaction()
    var changed: [DocumentID] = []
    for article in articles {
      var document = try Document()
      try TestDocument(article).fill(&document, &analyzer)
      let term = TermPrefix.identity(ArticleID(article.id))
      if let old = try writer.reader.postings(of: term).first {
        try writer.replace(DocumentID(old), with: document)
        changed.append(DocumentID(old))
      } else {
        changed.append(try writer.add(document))
      }
    }
    try finish(&writer, changed)
  }

  func delete(_ id: String) throws {
    var writer = try WritableDatabase(
      path: folder.generation(1).databasePath, mode: .open, durability: .none)
    try writer.beginTransaction()
    let term = TermPrefix.identity(ArticleID(id))
    let documents = try writer.reader.postings(of: term).map { DocumentID($0) }
    for document in documents { try writer.delete(document) }
    try finish(&writer, documents)
  }

  private func finish(_ writer: inout WritableDatabase, _ changed: [DocumentID]) throws {
    commit += 1
    try writer.setMetadata(MetadataKey.journal(commit), Journal.encoded(changed))
    try writer.setMetadata(MetadataKey.commit, Commit(commit).bytes)
    try writer.commitTransaction()
  }

  func searcher() throws -> Searcher { try Searcher(opening: folder) }

  func database() throws -> Database { try Database(path: folder.generation(1).databasePath) }
}
