import Corpus
import Identifiers
import IndexFormat
import Testing
import Xapian

@testable import Indexing

@Suite("Stories, whatever the order in which articles come")
struct StoryOrderTests {
  /// Copies of few texts, changed a little, from a fixed seed; some share an address.
  private static func articles(_ count: Int, seed: UInt64) -> [(Fingerprint, url: String?)] {
    var random = Seeded(seed)
    var all: [[UInt8]] = []
    for number in 0..<count {
      var bytes = (0..<256).map { _ in UInt8(random.below(256)) }
      if number > 0, random.below(3) > 0 {
        bytes = all[random.below(number)]
        for _ in 0..<random.below(60) { bytes[random.below(128) * 2] = UInt8(random.below(256)) }
      }
      all.append(bytes)
    }
    return all.compactMap { bytes in
      Fingerprint(bytes: bytes).map {
        ($0, random.below(4) == 0 ? "https://x.test/\(random.below(4))" : nil)
      }
    }
  }

  private struct Seeded {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func document(
    _ number: Int, _ article: (Fingerprint, url: String?)
  ) -> PreparedDocument {
    let id = ArticleID("a\(number)")
    let record = DocumentRecord(
      id: id, path: nil, member: nil, title: "T", text: "", date: nil, authors: [], source: nil,
      url: article.url, tags: [], language: "und", declaredLanguage: nil, words: 0, thin: nil,
      titleMarks: [], marks: [], sourceMap: nil, entities: [], cites: [], metadata: [])
    let terms =
      [TermPrefix.identity(id)] + article.0.bandKeys.map(TermPrefix.band)
      + (article.url.map { [TermPrefix.url($0)] } ?? [])
    return PreparedDocument(
      id: id, path: nil, record: record.encoded(), facets: [], fingerprint: article.0,
      postings: [], terms: terms.map { .init(term: $0, wdf: 0) }, entities: [], facts: Fixture.facts
    )
  }

  /// Adds articles one by one, and gives which articles share a story in the end.
  private func partition(
    _ articles: [(Fingerprint, url: String?)], in order: [Int]
  ) throws -> Set<Set<String>> {
    let fixture = try Fixture()
    try fixture.add("first", "alpha")
    let generation = try fixture.index.published()
    var last: [String: StoryNumber] = [:]
    for number in order {
      var writer = BatchWriter(generation, durability: .none)
      _ = try writer.apply(Batch(changes: [.put(Self.document(number, articles[number]))]))
      let stories = try fixture.stories()
      let database = try Database(path: generation.databasePath)
      for (id, story) in last {
        // A story keeps its number, or has it as another name of the one that it merged into.
        #expect(try stories[id] == story || story.current(in: database) == stories[id])
      }
      last = stories
    }
    let groups = Dictionary(grouping: last.keys.filter { $0 != "first" }) { last[$0] }
    return Set(groups.values.map(Set.init))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `are the same`(seed: UInt64) throws {
    let articles = Self.articles(20, seed: seed)
    var random = Seeded(seed &+ 99)
    let first = try partition(articles, in: Array(articles.indices))
    #expect(first.contains { $0.count > 1 })
    for _ in 0..<3 {
      var order = Array(articles.indices)
      for place in order.indices.dropLast() {
        order.swapAt(place, place + random.below(order.count - place))
      }
      #expect(try partition(articles, in: order) == first, "seed \(seed), order \(order)")
    }
  }
}
