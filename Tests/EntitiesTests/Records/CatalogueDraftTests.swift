import Identifiers
import Testing

@testable import Entities

struct `A user's catalogue` {
  static let base = """
    org/alphabet  Alphabet
    org/google  Google
      alias: Google LLC
      parent: org/alphabet
    org/youtube  YouTube
      parent: org/google
    """

  private func overlaid(_ text: String) throws -> Catalogue {
    try Catalogue(reading: Self.base).overlaid(by: text, named: "mine.txt")
  }

  @Test func `adds entities and aliases`() throws {
    let catalogue = try overlaid(
      """
      org/acme  Acme
        parent: org/google
      org/google
        alias: Big G
        wikidata: Q95
      """)
    #expect(
      catalogue.entities.map(\.id.text)
        == ["org/alphabet", "org/google", "org/youtube", "org/acme"])
    #expect(catalogue.candidates(named: "big g").map(\.id.text) == ["org/google"])
    #expect(catalogue.candidates(named: "google llc").map(\.wikidata) == ["Q95"])
  }

  @Test func `keeps the name of an entity it adds to`() throws {
    let catalogue = try overlaid("org/google  Googol")
    #expect(catalogue.candidates(named: "googol").map(\.name) == ["Google"])
  }

  @Test func `hides`() throws {
    let catalogue = try overlaid("hide org/google")
    #expect(catalogue.candidates(named: "Google").isEmpty)
    #expect(catalogue.candidates(named: "YouTube").map(\.parent) == [nil])
  }

  @Test func `merges names and what points to them`() throws {
    let catalogue = try overlaid("merge org/google into org/alphabet")
    #expect(catalogue.candidates(named: "Google LLC").map(\.id.text) == ["org/alphabet"])
    #expect(catalogue.candidates(named: "YouTube").map(\.parent?.text) == ["org/alphabet"])
    #expect(catalogue.count == 2)
  }

  @Test func `renames and still knows the old name`() throws {
    let catalogue = try overlaid("rename org/google Google Search Company")
    #expect(catalogue.candidates(named: "google").map(\.name) == ["Google Search Company"])
    #expect(
      catalogue.candidates(named: "google search company").map(\.id.text) == ["org/google"])
  }

  @Test func `knows a merged entity by its old id`() throws {
    let catalogue = try overlaid("merge org/google into org/alphabet")
    #expect(catalogue.candidates(named: "org/google").map(\.id.text) == ["org/alphabet"])
  }

  @Test func `takes names from an entity`() throws {
    let catalogue = try overlaid("hide org/google google llc ; Nobody")
    #expect(catalogue.candidates(named: "Google LLC").isEmpty)
    #expect(catalogue.candidates(named: "Google").map(\.id.text) == ["org/google"])
  }

  @Test func `hides an id that only open recognition would give`() throws {
    let catalogue = try overlaid("hide person/nobody\nhide org/youtube")
    #expect(catalogue.hidden.map(\.text).sorted() == ["org/youtube", "person/nobody"])
    #expect(try catalogue.version != overlaid("hide org/youtube").version)
  }

  @Test func `changes how a name counts, and adds one`() throws {
    let catalogue = try overlaid("alias org/google Google [weak] ; Goog [exact] ; Google LLC [mt]")
    #expect(
      catalogue.candidates(named: "Google").first?.aliases == [
        Alias("Google", language: nil, rule: .capitals, strength: .weak),
        Alias("Google LLC", language: nil, rule: .capitals, strength: .machineTranslated),
        Alias("Goog", language: nil, rule: .exact, strength: .strong),
      ])
  }

  @Test func `splits names off for another entity`() throws {
    let catalogue = try overlaid(
      "org/google-labs  Google Labs\nsplit org/google into org/google-labs Google LLC")
    #expect(catalogue.candidates(named: "google llc").map(\.id.text) == ["org/google-labs"])
    #expect(catalogue.candidates(named: "google").map(\.id.text) == ["org/google"])
  }

  @Test func `applies its statements one after the other`() throws {
    let catalogue = try overlaid(
      "merge org/youtube into org/google\nhide org/google YouTube\nmerge org/google into org/alphabet"
    )
    #expect(catalogue.entities.map(\.id.text) == ["org/alphabet"])
    #expect(catalogue.entities.first?.aliases.map(\.text) == ["Alphabet", "Google", "Google LLC"])
    #expect(catalogue.candidates(named: "org/youtube").map(\.id.text) == ["org/alphabet"])
  }

  @Test func `applies whatever the order of its lines`() throws {
    let catalogue = try overlaid("merge org/acme into org/google\norg/acme  Acme")
    #expect(catalogue.candidates(named: "Acme").map(\.id.text) == ["org/google"])
  }

  @Test func `may not point to what nobody defines`() {
    #expect(throws: CatalogueFailure.line(file: "mine.txt", line: 2, .unknownID("org/x"))) {
      try overlaid("org/google\n  parent: org/x")
    }
  }

  @Test func `changes the version`() throws {
    let version = try Catalogue(reading: Self.base).version
    #expect(try overlaid("").version == version)
    #expect(try overlaid("hide org/youtube").version != version)
  }
}
