import Corpus
import Foundation
import Identifiers
import IndexFormat
import TestSupport
import Testing
import Xapian

@testable import Indexing

/// A corpus and an index in a folder of a test's own.
struct Fixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  var corpus: String { folder.path + "/corpus" }
  var index: IndexFolder { IndexFolder(folder.path + "/index") }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try folder.write("corpus/" + name, text)
  }

  /// So many articles, a file each, that have nothing in common.
  func writeArticles(_ count: Int) throws {
    for number in 0..<count {
      try write(String(format: "a%04d.md", number), Self.article(number))
    }
  }

  /// A Markdown article about nothing that another number's is about.
  static func article(_ number: Int) -> String {
    "---\ntitle: Article \(number)\ndate: 2024-03-\(1 + number % 28)\n---\n\n\(words(number))\n"
  }

  /// A text that has no word of another number's.
  static func words(_ number: Int) -> String {
    (0..<60).map { "w\(number)x\($0 * 7 % 61)" }.joined(separator: " ") + "."
  }

  /// Of an article that tells nothing.
  static let facts = ArticleFacts(
    language: "und", thin: "short", isDated: false, textBytes: 0, markedBytes: 0)

  func add(_ id: String, _ text: String) throws {
    var article = Article(title: id, text: text)
    article.ownID = id
    var writer = try IndexWriter(opening: index)
    let report = try writer.update(articles: [article], deleting: [])
    #expect(report.failed == [])
  }

  func delete(_ id: String) throws {
    var writer = try IndexWriter(opening: index)
    let report = try writer.update(articles: [], deleting: [ArticleID(id)])
    #expect(report.deleted == 1)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: corpus + "/" + name)
  }

  func run(
    _ paths: [String] = ["corpus"], prune: Bool = false, rebuild: Bool = false,
    excludes: [String] = [], catalogue: String? = nil, shardSize: Int = 1_000,
    boot: String? = "boot", map: [String]? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws -> IndexSummary {
    var run = try indexRun(
      paths, prune: prune, rebuild: rebuild, excludes: excludes, catalogue: catalogue,
      map: map, shouldStop: shouldStop)
    run.limits.articles = shardSize
    run.limits.database = shardSize
    run.boot = boot
    return try run.run { _ in }
  }

  func indexRun(
    _ paths: [String] = ["corpus"], prune: Bool = false, rebuild: Bool = false,
    excludes: [String] = [], catalogue: String? = nil, map: [String]? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws -> IndexRun {
    let options = IndexOptions(
      paths: paths.map { folder.path + "/" + $0 }, excludes: excludes, prune: prune,
      rebuild: rebuild, catalogueFile: catalogue, map: try map.map { try FieldMap($0) })
    return IndexRun(
      index: index, options: options, today: CalendarDay(number: 20_700), shouldStop: shouldStop)
  }

  /// The published articles by id.
  func articles() throws -> [String: DocumentRecord] {
    let database = try Database(path: try index.published().databasePath)
    var articles: [String: DocumentRecord] = [:]
    for number in try database.documentIDs() {
      let record = try DocumentRecord(decoding: try database.data(of: DocumentID(number)))
      #expect(articles[record.id.text] == nil, "\(record.id) stands once")
      articles[record.id.text] = record
    }
    return articles
  }

  func ids() throws -> [String] { try articles().keys.sorted() }

  /// The story of each article, by id.
  func stories() throws -> [String: StoryNumber] {
    let database = try Database(path: try index.published().databasePath)
    var stories: [String: StoryNumber] = [:]
    for id in try ids() {
      let document = try #require(try database.document(of: ArticleID(id)))
      stories[id] = try database.story(of: document)
    }
    return stories
  }

  /// `G.C`
  func label() throws -> String? { try PublishedCommit(index).label }
}
