import Facets
import Identifiers
import IndexFormat
import Platform
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
  /// The one that is published.
  private(set) var number: UInt32 = 0

  var generation: Generation { folder.generation(number) }

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
    try publish(articles)
  }

  /// Publishes a new generation of these articles.
  func publish(_ articles: [TestArticle]) throws {
    number += 1
    commit = 0
    try temporary.write("\(generation.name)/catalogue.txt", Self.catalogue)
    try add(articles, mode: .create)
    let database = try Database(path: generation.databasePath)
    let manifest = Manifest(
      catalogue: "test", uuid: try database.uuid, created: "2024-01-01T00:00:00Z", files: [])
    try temporary.write("\(generation.name)/manifest.json", manifest.encoded())
    try temporary.write("CURRENT", "\(generation.name)\n")
  }

  /// Adds articles, replacing those with the same ids, in one commit.
  func add(_ articles: [TestArticle], mode: WritableDatabase.Mode = .open) throws {
    var writer = try WritableDatabase(
      path: generation.databasePath, mode: mode, durability: .none)
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
      path: generation.databasePath, mode: .open, durability: .none)
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

  /// Writes the facet column of the newest commit.
  func writeColumn() throws {
    let database = try database()
    var builder = FacetColumnBuilder(folding: FacetNames.folded)
    for document in try database.documentIDs() {
      let id = DocumentID(document)
      let story = StoryNumber(bytes: try database.value(ValueSlot.story, of: id))
      builder.add(
        FacetRow(document - 1),
        try DocumentFacets(decoding: try database.value(ValueSlot.facets, of: id)),
        story: story?.rawValue ?? 0)
    }
    let stamp = ColumnStamp(
      uuid: try database.uuid, commit: commit, documents: UInt32(try database.documentCount))
    try builder.finish(stamp, at: generation.columnPath(commit))
  }

  /// Takes the journal of a commit away, as writers do with old ones.
  func prune(journalOf commit: UInt64) throws {
    var writer = try WritableDatabase(
      path: generation.databasePath, mode: .open, durability: .none)
    try writer.beginTransaction()
    try writer.setMetadata(MetadataKey.journal(commit), [])
    try writer.commitTransaction()
  }

  func searcher() throws -> Searcher { try Searcher(opening: folder) }

  func database() throws -> Database { try Database(path: generation.databasePath) }
}

/// Changes files of an index as accidents do.
extension TemporaryFolder {
  static func bytes(of path: String) throws -> [UInt8] { try Files.read(path, limit: 1 << 24) }

  static func put(_ bytes: [UInt8], at path: String) throws {
    try Files.writeAtomically(bytes, to: path)
  }

  static func overwrite(_ path: String, at place: Int, with piece: [UInt8]) throws {
    var bytes = try bytes(of: path)
    bytes.replaceSubrange(place..<place + piece.count, with: piece)
    try put(bytes, at: path)
  }

  static func remove(_ path: String) throws { try Files.removeTree(path) }
}
