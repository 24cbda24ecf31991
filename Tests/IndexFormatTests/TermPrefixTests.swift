import Identifiers
import Testing

@testable import IndexFormat

@Suite("A term")
struct TermPrefixTests {
  @Test(arguments: [
    ("pw-0171", "Qpw-0171"),
    (String(repeating: "a", count: 200), "Q" + String(repeating: "a", count: 200)),
    (String(repeating: "a", count: 201), "Q#a92efd82109373e58f9a2056dee01e80"),
    ("a\u{0}b", "Q#59b271ae1bbcb1d31d41929817f4b16f"),
  ])
  func `of an id is the id, or its digest where it is long or holds a NUL`(
    id: String, term: String
  ) {
    #expect(TermPrefix.identity(ArticleID(id)) == term)
  }

  @Test(arguments: [
    ("Policy Wire", "XSpolicy wire"), ("U.S.", "XSus"),
    ("Le Monde Économie", "XSle monde economie"),
  ])
  func `of a source is its folded name`(source: String, term: String) {
    #expect(TermPrefix.folded(TermPrefix.source, source) == term)
  }

  @Test(arguments: [
    ("2024", ["XD2024"]), ("2024-06", ["XD2024", "XD202406"]),
    ("2024-06-07", ["XD2024", "XD202406", "XD20240607"]),
    ("2024-06-07T12:30Z", ["XD2024", "XD202406", "XD20240607"]),
  ])
  func `of a date says as much as is known`(date: String, terms: [String]) throws {
    #expect(TermPrefix.dates(try #require(PublicationDate(date))) == terms)
  }

  @Test func `of an entity is its id`() throws {
    let id = try #require(EntityID("law/eu-ai-act"))
    #expect(TermPrefix.entity(id) == "XElaw/eu-ai-act")
    #expect(TermPrefix.kind(.law) == "XKlaw")
  }
}
