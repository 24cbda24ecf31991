import Identifiers
import IndexFormat
import Testing
import Text
import Xapian

@testable import Searching

@Suite struct `A set evaluator` {
  static let articles = TestCorpus.articles(300, seed: 11)
  static let shared = Result { try TestIndex(articles) }

  /// Parts of queries; words without German forms in English and the other way round.
  static let atoms = [
    "merger", "fines", "=pays", "regulat*", "plat*", "2024", "5g", "förderung", "strafen",
    "\"the merger\"", "\"data act\"~4", "merger NEAR/3 fine", "data BEFORE/5 =act",
    "(fine OR pay) NEAR/4 @acme", "@org NEAR/2 merger", "consent NEAR/6 pay NEAR/6 data",
    "title:merger", "source:\"Policy Wire\"", "tag:(ai | tax)", "tag:(ai & tax)", "lang:de",
    "@acme", "org:(acme & globex)", "org:(acme | globex)", "org:acme#2..", "org:acme#..1",
    "major:acme", "@org", "date:2024", "date:2024-02..2024-04", "date:2024-06-01..", "date:none",
    "words:5..15", "words:20..", "absent", "mergr~1", "merger~1", "platfroms~2", "strafen~1",
  ]

  static func query(seed: Int) -> String {
    var maker = QueryMaker(seed: UInt64(seed + 1))
    func part(_ depth: Int) -> String {
      guard depth > 0, maker.number(below: 3) > 0 else {
        return atoms[maker.number(below: atoms.count)]
      }
      let parts = (0..<2 + maker.number(below: 2)).map { _ in part(depth - 1) }
      let sign = ["-(", "(", "("][maker.number(below: 3)]
      return sign + parts.joined(separator: [" ", " OR "][maker.number(below: 2)]) + ")"
    }
    return part(3)
  }

  @Test func `finds what looking at every article finds`() throws {
    var searcher = try Self.shared.get().searcher()
    var analyzer = Analyzer()
    let articles = try Self.articles.map { try BruteForce($0, &analyzer) }
    for seed in 0..<200 {
      let text = seed < Self.atoms.count ? Self.atoms[seed] : Self.query(seed: seed)
      let match = try searcher.match(QueryRequest(text, now: noon), interruption: .never)
      var expected: [UInt32] = []
      for (row, article) in articles.enumerated() where try article.matches(match.root, &analyzer) {
        expected.append(UInt32(row))
      }
      let wrong = Set(match.rows.rows).symmetricDifference(expected).sorted()
      #expect(wrong == [], "seed \(seed): \(text)")
    }
  }

  @Test func `finds what Xapian's matcher finds`() throws {
    let index = try Self.shared.get()
    let database = try index.database()
    var searcher = try index.searcher()
    for seed in 1_000..<1_200 {
      let text = Self.query(seed: seed)
      let match = try searcher.match(QueryRequest(text, now: noon), interruption: .never)
      var rows: [UInt32] = []
      let query = try match.plan.root.query(in: &searcher.snapshot)
      try database.matches(query, interruption: .never) { block in
        for place in block.indices { rows.append(block[place] - 1) }
      }
      let wrong = Set(match.rows.rows).symmetricDifference(rows).sorted()
      #expect(wrong == [], "seed \(seed): \(text)")
    }
  }

  @Test func `gives up when its deadline has passed`() throws {
    var searcher = try Self.shared.get().searcher()
    #expect(throws: SearchFailure.timeout) {
      try searcher.match(
        QueryRequest("merger", now: noon), interruption: Interruption(deadline: 1, serial: 0))
    }
  }
}

extension PlanNode {
  /// The plan as one query to Xapian; columns are asked for what they know.
  func query(in snapshot: inout Snapshot) throws -> Query {
    switch self {
    case .everything: return .everything
    case .nothing: return .nothing
    case .all(let parts):
      var queries: [Query] = []
      for part in parts { queries.append(try part.query(in: &snapshot)) }
      return .and(queries)
    case .any(let parts):
      var queries: [Query] = []
      for part in parts { queries.append(try part.query(in: &snapshot)) }
      return .or(queries)
    case .except(let part): return .andNot(.everything, try part.query(in: &snapshot))
    case .terms(let terms): return .or(terms.map { .term($0, times: 1) })
    case .positions(let positions): return positions.query
    case .kind(let kind): return .term(TermPrefix.kind(kind), times: 1)
    case .value, .dates, .undated, .length, .story:
      let set = try SetEvaluator(interruption: .never, offset: 0).set(self, in: &snapshot)
      return .documents(set.rows.map { $0 + 1 })
    }
  }
}
