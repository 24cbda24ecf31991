import Corpus
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Indexing

@Suite("A batch writer")
struct BatchWriterTests {
  private let fixture: Fixture
  private let generation: Generation

  init() throws {
    fixture = try Fixture()
    try fixture.add("first", "alpha")
    generation = try fixture.index.published()
  }

  private static func document(
    _ id: String, terms: [String] = [], data: Int = 0, slot: [UInt8] = []
  ) throws -> PreparedDocument {
    let record = DocumentRecord(
      id: ArticleID(id), path: nil, member: nil, title: id,
      text: String(repeating: "x", count: data),
      date: nil, authors: [], source: nil, url: nil, tags: [], language: "und",
      declaredLanguage: nil, words: 0, thin: nil, titleMarks: [], marks: [],
      sourceMap: nil, entities: [], cites: [], metadata: [])
    return PreparedDocument(
      id: ArticleID(id), path: nil, record: record.encoded(), facets: slot,
      fingerprint: .none, postings: [],
      terms: ([TermPrefix.identity(ArticleID(id))] + terms).map { .init(term: $0, wdf: 0) },
      entities: [], facts: Fixture.facts)
  }

  /// The poison of a batch: each of these makes Xapian drop all that is pending, and some only
  /// when the batch is committed (a term over 245 bytes, NULs counted twice, and values and data
  /// beyond what a block chain holds).
  private static let poison: [PreparedDocument] = {
    [
      try? document("long", terms: [String(repeating: "t", count: 246)]),
      try? document("nul", terms: [String(repeating: "\u{0}", count: 130)]),
      try? document("data", data: 65 << 20),
      try? document("value", slot: [UInt8](repeating: 7, count: 9 << 20)),
    ].compactMap { $0 }
  }()

  @Test(arguments: 0..<4)
  func `loses no document to a poisoned one of its batch`(which: Int) throws {
    let poison = Self.poison[which]
    let good = try (0..<10).map { try Self.document("good\($0)") }
    var writer = BatchWriter(generation, durability: .full)
    let result = try writer.apply(
      Batch(changes: (good.prefix(5) + [poison] + good.suffix(5)).map { .put($0) }))
    let outcomes = result.outcomes.map { outcome in
      switch outcome {
      case .added: "added"
      case .refused: "refused"
      default: "other"
      }
    }
    #expect(
      outcomes
        == Array(repeating: "added", count: 5) + ["refused"] + Array(repeating: "added", count: 5))
    #expect(try fixture.ids() == ["first"] + (0..<10).map { "good\($0)" })
    #expect(try fixture.label() == "1.3")
  }

  @Test func `makes one journal a commit, of the documents that it changed`() throws {
    var writer = BatchWriter(generation, durability: .full)
    _ = try writer.apply(
      Batch(changes: [.put(try Self.document("a")), .put(try Self.document("b"))]))
    _ = try writer.apply(Batch(changes: [.delete(ArticleID("a")), .delete(ArticleID("none"))]))
    let database = try Database(path: generation.databasePath)
    #expect(try Journal.commits(in: database) == [1, 2, 3, 4])
    let journals = try (1...4).map {
      try Journal.decoded(try database.metadata(MetadataKey.journal($0))).map(\.rawValue)
    }
    #expect(journals == [[], [1], [2, 3], [2]])
  }

  @Test func `does the batch again when the writer fails`() throws {
    // Another writer holds Xapian's own lock for as long as it lives.
    var writer = BatchWriter(generation, durability: .full)
    do {
      let other = try WritableDatabase(
        path: generation.databasePath, mode: .open, durability: .full)
      let batch = Batch(changes: [.put(try Self.document("a"))])
      #expect(throws: IndexingFailure.self) { try writer.apply(batch) }
      _ = try other.reader.documentCount
    }
    _ = try writer.apply(Batch(changes: [.put(try Self.document("a"))]))
    #expect(try fixture.ids() == ["a", "first"])
  }
}
