import Identifiers
import Testing

@testable import Entities

struct `A catalogue` {
  static let text = """
    # Companies
    org/microsoft\t Microsoft
      alias: Microsoft Corp. ; Microsoft Corporation
      weak: MSFT [exact] ; microsoft corp [any]
      fr: Microsoft France
      wikidata: Q2283
      country: place/united-states

    place/united-states  United States
      alias: US ; U.S.
      de: Vereinigte Staaten
    """

  @Test func `is read from text`() throws {
    let catalogue = try Catalogue(reading: Self.text)
    #expect(catalogue.entities.map(\.id.text) == ["org/microsoft", "place/united-states"])
    let microsoft = try #require(catalogue.entities.first)
    #expect(microsoft.name == "Microsoft")
    #expect(microsoft.wikidata == "Q2283")
    #expect(microsoft.country?.text == "place/united-states")
    #expect(
      microsoft.aliases == [
        Alias("Microsoft", language: nil, rule: .capitals, strength: .strong),
        Alias("Microsoft Corp.", language: nil, rule: .capitals, strength: .strong),
        Alias("Microsoft Corporation", language: nil, rule: .capitals, strength: .strong),
        Alias("MSFT", language: nil, rule: .exact, strength: .weak),
        Alias("microsoft corp", language: nil, rule: .any, strength: .weak),
        Alias("Microsoft France", language: "fr", rule: .capitals, strength: .strong),
      ])
  }

  @Test(arguments: [
    ("org/microsoft", ["org/microsoft"]), ("MICROSOFT", ["org/microsoft"]),
    ("microsoft’s", ["org/microsoft"]), ("u.s", ["place/united-states"]), ("nobody", []),
  ])
  func `finds entities by any name`(name: String, ids: [String]) throws {
    let catalogue = try Catalogue(reading: Self.text)
    #expect(catalogue.candidates(named: name).map(\.id.text) == ids)
  }

  @Test(arguments: [
    ("Microsfot", ["Microsoft"]), ("micro", ["Microsoft"]), ("Untied Staates", ["United States"]),
    ("Zebra", []), ("", []),
  ])
  func `offers the nearest names`(name: String, names: [String]) throws {
    #expect(try Catalogue(reading: Self.text).nearestNames(to: name, limit: 3) == names)
  }

  @Test func `has a version that changes with its contents and not with its comments`() throws {
    let version = try Catalogue(reading: Self.text).version
    #expect(version.count == 16)
    #expect(try Catalogue(reading: "# more\n\n" + Self.text).version == version)
    #expect(try Catalogue(reading: Self.text + " ; USA").version != version)
  }
}
