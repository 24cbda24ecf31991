import Corpus
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Indexing

/// Fingerprints are written by hand: 128 minima, of which two texts of one story share four in ten.
@Suite("A story keeper")
struct StoryKeeperTests {
  private let fixture: Fixture
  private let generation: Generation

  init() throws {
    fixture = try Fixture()
    try fixture.add("first", "alpha")
    generation = try fixture.index.published()
  }

  /// The minima of one text up to a slot, of another from there on.
  private static func minima(_ parts: (text: UInt8, upTo: Int)...) throws -> Fingerprint {
    var bytes: [UInt8] = []
    for slot in 0..<Fingerprint.slots {
      let text = try #require(parts.first { slot < $0.upTo }?.text)
      bytes += [text, UInt8(slot)]
    }
    return try #require(Fingerprint(bytes: bytes))
  }

  private func put(
    _ id: String, _ fingerprint: Fingerprint, text: String = "", url: String? = nil,
    title: String = "T"
  ) throws -> BatchResult {
    let record = DocumentRecord(
      id: ArticleID(id), path: nil, member: nil, title: title, text: text, date: nil, authors: [],
      source: nil,
      url: url, tags: [], language: "und", declaredLanguage: nil, words: 0, thin: nil,
      titleMarks: [], marks: [], sourceMap: nil, entities: [], cites: [], metadata: [])
    let terms =
      [TermPrefix.identity(ArticleID(id))] + fingerprint.bandKeys.map(TermPrefix.band)
      + (url.map { [TermPrefix.url($0)] } ?? [])
    let document = PreparedDocument(
      id: ArticleID(id), path: nil, record: record.encoded(), facets: [],
      fingerprint: fingerprint, postings: [], terms: terms.map { .init(term: $0, wdf: 0) },
      entities: [], facts: Fixture.facts)
    var writer = BatchWriter(generation, durability: .full)
    return try writer.apply(Batch(changes: [.put(document)]))
  }

  private func own(_ id: String, attempt: Int = 0) -> StoryNumber {
    StoryNumber(startedBy: ArticleID(id), attempt: attempt)
  }

  private func stories() throws -> [String: StoryNumber] {
    try fixture.stories().filter { $0.key != "first" }
  }

  @Test func `lets an article join the story of one that it resembles`() throws {
    #expect(try put("a", Self.minima((1, 128))).joined == 0)
    #expect(try put("b", Self.minima((1, 80), (2, 128))).joined == 1)
    #expect(try put("c", Self.minima((3, 128))).joined == 0)
    #expect(try stories() == ["a": own("a"), "b": own("a"), "c": own("c")])
  }

  @Test func `does not join articles that merely share a band`() throws {
    _ = try put("a", Self.minima((1, 128)))
    _ = try put("b", Self.minima((1, 40), (2, 128)))
    #expect(try stories() == ["a": own("a"), "b": own("b")])
  }

  @Test func `asks more of two articles of a source under different titles`() throws {
    _ = try put("a", Self.minima((1, 128)))
    _ = try put("b", Self.minima((1, 90), (2, 128)), title: "Another")
    #expect(try stories() == ["a": own("a"), "b": own("b")])
    _ = try put("c", Self.minima((1, 110), (2, 128)), title: "A third")
    #expect(try stories()["c"] == own("a"))
  }

  @Test func `joins articles of one address that have anything in common, or no text`() throws {
    _ = try put("a", Self.minima((1, 128)), url: "https://x.test/1")
    _ = try put("b", Self.minima((1, 10), (2, 128)), url: "https://x.test/1", title: "Another")
    _ = try put("c", .none, url: "https://x.test/1", title: "A third")
    #expect(try stories() == ["a": own("a"), "b": own("a"), "c": own("a")])
  }

  @Test func `does not join what a page of headlines shows on two days`() throws {
    _ = try put("a", Self.minima((1, 128)), url: "https://x.test/news")
    _ = try put("b", Self.minima((1, 3), (2, 128)), url: "https://x.test/news")
    #expect(try stories() == ["a": own("a"), "b": own("b")])
  }

  @Test func `merges stories that prove to be one, into the older`() throws {
    _ = try put("a", Self.minima((1, 76), (9, 128)))
    _ = try put("c", Self.minima((8, 52), (1, 76), (3, 128)))
    _ = try put("d", Self.minima((8, 52), (1, 76), (3, 120), (7, 128)))
    #expect(try stories() == ["a": own("a"), "c": own("c"), "d": own("c")])
    _ = try put("b", Self.minima((1, 76), (3, 128)))
    #expect(try stories().values.allSatisfy { $0 == own("a") })
    let database = try Database(path: generation.databasePath)
    #expect(try own("c").current(in: database) == own("a"))
    // The members that moved stand in the journal of that commit.
    let commit = try Commit(of: database).number
    let journal = try Journal.decoded(try database.metadata(MetadataKey.journal(commit)))
    #expect(journal.count == 3)
  }

  @Test func `leaves a corrected article in its story`() throws {
    _ = try put("a", Self.minima((1, 128)))
    _ = try put("a", Self.minima((1, 100), (2, 128)), text: "corrected")
    #expect(try stories() == ["a": own("a")])
  }

  @Test func `gives an article with another text another story than its followers have`() throws {
    _ = try put("a", Self.minima((1, 128)))
    _ = try put("b", Self.minima((1, 100), (2, 128)))
    _ = try put("a", Self.minima((5, 128)), text: "something else")
    #expect(try stories() == ["a": own("a", attempt: 1), "b": own("a")])
  }
}
