import Identifiers
import TestSupport
import Testing
import Text

@testable import Entities

/// Read once for all tests.
enum BuiltIn {
  static let catalogue = Result { try Catalogue.builtIn() }
  static let recognizer = Result { Recognizer(try catalogue.get()) }
}

struct `The built-in catalogue` {
  @Test func `is read whole and has its kinds`() throws {
    let catalogue = try BuiltIn.catalogue.get()
    #expect(Set(catalogue.entities.map(\.kind)) == Set(EntityKind.allCases))
  }

  @Test(arguments: [
    (EntityKind.org, 400), (.law, 200), (.product, 250), (.person, 250), (.role, 60), (.event, 60),
    (.place, 450),
  ])
  func `has many entities of every kind`(kind: EntityKind, least: Int) throws {
    let entities = try BuiltIn.catalogue.get().entities
    #expect(entities.count { $0.kind == kind && !$0.isOutlet } >= least)
  }

  @Test func `is found from the programs that are tested, and its absence is told`() {
    #expect(throws: CatalogueFailure.self) { try Catalogue.read("/nowhere") }
  }

  @Test(arguments: [
    "EU", "European Union", "US", "U.S.", "United States", "FTC", "AI Act", "EPP", "Microsoft",
    "GDPR", "DSGVO", "RGPD",
  ])
  func `gives a common name to one entity first`(name: String) throws {
    #expect(try !BuiltIn.catalogue.get().candidates(named: name).isEmpty)
  }

  @Test(.enabled(if: SharedData.articles("seed") != nil))
  func `finds the entities of the seed article`() throws {
    let article = try SeedArticle.read()
    let entities = try BuiltIn.recognizer.get().entities(
      title: article.title, body: article.body, language: "en")
    let names = Set(entities.map(\.name))
    for name in [
      "Microsoft", "Mistral AI", "European Commission", "Federal Trade Commission",
      "European Union", "OpenAI", "Japan", "Italy",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(entities.first { $0.name == "Italy" }?.surfaces == ["Italy"])
    #expect(entities.first { $0.name == "Microsoft" }?.isMajor == true)
  }
}
