import Facets
import IndexFormat
import Testing
import Xapian

@testable import Searching

@Suite struct `A scoring plan` {
  /// The query as the ranking was measured with: what decides the matches also weighs them.
  static func measured(
    _ words: [(stems: [String], word: String, title: [String])], isAny: Bool
  ) -> Query {
    func one(_ terms: [String]) -> Query {
      let terms = terms.map { Query.term($0, times: 1) }
      return terms.count == 1 ? terms[0] : .synonym(terms)
    }
    let base = words.map { one($0.stems) }
    let exact = Query.or(Set(words.map(\.word)).sorted().map { .term($0, times: 1) })
    let title = Query.or(Set(words.map(\.title)).map(one))
    return .andMaybe(
      isAny ? .or(base) : .and(base), .or([.scaled(exact, by: 0.25), .scaled(title, by: 0.2)]))
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    let query: String
    let isAny: Bool
    var language: String? = "en"
    let words: [(stems: [String], word: String, title: [String])]
    var testDescription: String { query }
  }

  static let merger = (stems: ["Zmerger"], word: "merger", title: ["ZSmerger"])
  static let mergers = (stems: ["Zmerger"], word: "mergers", title: ["ZSmerger"])
  static let fine = (stems: ["Zfine"], word: "fine", title: ["ZSfine"])
  static let both = (stems: ["Zfin", "Zfine"], word: "fine", title: ["ZSfin", "ZSfine"])
  static let strafe = (
    stems: ["Zstraf", "Zstrafe"], word: "strafe", title: ["ZSstraf", "ZSstrafe"]
  )
  static let number = (stems: ["2024"], word: "2024", title: ["S2024"])

  @Test(arguments: [
    Sample(query: "merger", isAny: false, words: [merger]),
    Sample(query: "merger 2024", isAny: false, words: [merger, number]),
    Sample(query: "the merger mergers", isAny: false, words: [merger, mergers]),
    Sample(
      query: "strafe of 2024 fine", isAny: true, language: nil, words: [strafe, number, both]),
    Sample(query: "fine fine merger 2024", isAny: true, words: [fine, fine, merger, number]),
  ])
  func `gives the scores that the ranking was measured with`(sample: Sample) throws {
    let index = try `A set evaluator`.shared.get()
    var searcher = try index.searcher()
    var request = QueryRequest(
      sample.query, match: sample.isAny ? .any : .all, syntax: .literal, now: noon)
    request.language = sample.language
    let match = try searcher.match(request, interruption: .never)
    let ranking = try searcher.ranking(
      of: match, by: .relevance, limit: 1_000, collapsed: false, interruption: .never)
    let direct = try index.database().best(
      Self.measured(sample.words, isAny: sample.isAny), weighting: .ineB2(1.5), first: 0,
      limit: 1_000, interruption: .never)
    #expect(!direct.isEmpty)
    #expect(ranking.count == direct.count)
    let weights = Dictionary(
      uniqueKeysWithValues: direct.map { ($0.id.rawValue - 1, $0.weight) })
    for hit in ranking {
      let score = try #require(hit.score)
      let weight = try #require(weights[hit.row.rawValue])
      #expect(abs(score - weight) < 1e-9, "row \(hit.row.rawValue)")
    }
  }

  @Test func `scales all three parts of a word by its weight`() throws {
    let query = try Self.plan("merger^2").query(over: [1])
    let expected = Query.andMaybe(
      .documents([1]),
      .or([
        .scaled(.term("Zmerger", times: 1), by: 2),
        .scaled(.or([.scaled(.term("merger", times: 1), by: 2)]), by: 0.25),
        .scaled(.or([.scaled(.term("ZSmerger", times: 1), by: 2)]), by: 0.2),
      ]))
    #expect(query == expected)
  }

  @Test func `weighs a phrase by its words alone`() throws {
    let query = try Self.plan("\"data act\"").query(over: [1])
    #expect(
      query
        == .andMaybe(.documents([1]), .or([.term("data", times: 1), .term("act", times: 1)])))
  }

  @Test(arguments: ["-merger", "@acme", "date:2024", "lang:de", "marked:merger", "@org"])
  func `is empty where nothing scores`(query: String) throws {
    #expect(try Self.plan(query).isEmpty)
  }

  private static func plan(_ text: String) throws -> ScoringPlan {
    var searcher = try `A set evaluator`.shared.get().searcher()
    var request = QueryRequest(text, now: noon)
    request.language = "en"
    return try searcher.match(request, interruption: .never).plan.scoring
  }
}
