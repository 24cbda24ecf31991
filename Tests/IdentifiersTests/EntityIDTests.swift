import Identifiers
import Testing

@Suite("An entity id")
struct EntityIDTests {
  @Test func `is a kind and a slug`() throws {
    let id = try #require(EntityID("law/eu-ai-act"))
    #expect(id.kind == .law)
    #expect(id.slug == "eu-ai-act")
    #expect(id.text == "law/eu-ai-act")
  }

  @Test(arguments: [
    "", "law", "law/", "/x", "laws/x", "law/EU", "law/a b", "law/a/b", "law/é", "source/x",
    "org/" + String(repeating: "x", count: 97),
  ])
  func `is nothing else`(text: String) {
    #expect(EntityID(text) == nil)
  }

  @Test func `may have a hundred bytes`() {
    #expect(EntityID("org/" + String(repeating: "x", count: 96)) != nil)
  }

  @Test func `names the facet of its kind`() {
    for kind in EntityKind.allCases {
      #expect(FacetKind(kind).rawValue == kind.rawValue)
      #expect(FacetKind(kind).entityKind == kind)
    }
    #expect(FacetKind.source.entityKind == nil)
    #expect(FacetKind.allCases.count == 12)
  }
}
