import Testing
import Xapian

@testable import Searching

@Suite struct `A query planner` {
  static func plan(_ text: String, language: String? = "en") throws -> String {
    var searcher = try `A set evaluator`.shared.get().searcher()
    var request = QueryRequest(text, now: noon)
    request.language = language
    return try searcher.match(request, interruption: .never).planned
  }

  @Test(arguments: [
    ("", "everything"),
    ("mergers", "terms Zmerger"),
    ("2024", "terms 2024"),
    ("=mergers", "terms mergers"),
    ("the of merger", "terms Zmerger"),
    ("the of", "all\n  terms Zthe\n  terms Zof"),
    ("the \"data act\"", "ordered within 2: data / act"),
    ("\"the\"", "terms the"),
    ("merger OR the", "terms Zmerger"),
    ("merger -the", "all\n  terms Zmerger\n  except\n    terms Zthe"),
    ("regulat*", "terms regulate regulation regulator"),
    ("\"data act\"~4", "near within 5: data / act"),
    ("merger NEAR/3 @acme", "near within 4: merger mergers / XEorg/acme"),
    ("(=fine OR pays) BEFORE/2 @org", "ordered within 3: fine pay pays / XKorg"),
    ("title:mergers", "terms ZSmerger"),
    ("title:\"data act\"", "ordered within 2: Sdata / Sact"),
    ("marked:mergers", "terms ZXBPmerger"),
    ("@acme", "value org org/acme"),
    ("org:acme#2..", "value org org/acme #2.."),
    ("major:acme", "value org org/acme major"),
    ("source:\"Policy  WIRE\"", "value source policy wire"),
    ("tag:(ai | tax)", "any\n  value tag ai\n  value tag tax"),
    ("tag:(ai & tax)", "all\n  value tag ai\n  value tag tax"),
    ("@org", "terms XKorg"),
    ("id:a1", "terms Qa1"),
    ("date:2024-02", "dates 2024-02-01..2024-02-29"),
    ("date:none words:5..", "all\n  undated\n  length 5.."),
  ])
  func `looks up`(query: String, plan: String) throws {
    #expect(try Self.plan(query) == plan)
  }

  @Test func `takes a word's stems in every language of the index`() throws {
    #expect(try Self.plan("fine", language: nil) == "terms Zfin Zfine")
  }
}
