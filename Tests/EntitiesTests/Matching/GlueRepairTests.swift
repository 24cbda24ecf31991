import Testing
import Text

@testable import Entities

struct `Glue repair` {
  static let catalogue = """
    place/italy  Italy
    place/japan  Japan
    person/marina-ferrari  Marina Ferrari
    org/euronews-next  Euronews Next
    org/european-commission  European Commission
    place/european-union  European Union
      alias: EU
    org/arm  Arm
    org/apple  Apple
      weak: Pear
    org/tik  Tik
    org/byte  Byte
    org/linked  Linked
    org/kinsey  Kinsey
    """

  @Test(arguments: [
    ("Germany andItalyhad urged", "Italy"),
    ("in Canada, Japanin India", "Japan"),
    ("Digital, Marina Ferrarisaid to", "Marina Ferrari"),
    ("by Euronews Nextshow a certain", "Euronews Next"),
    ("theEuropean Commission", "European Commission"),
    ("TheEU, EUsaid", "EU EU"),
    ("Europeanand Commission", ""),
    ("TikTok ByteDance LinkedIn ChatGPT eIDAS iOS McKinsey Armin Appleby Applets", ""),
    ("italyhad, Nextshow, Pearsaid, ANDITALYHAD", ""),
  ])
  func `finds only strong names glued to known words`(text: String, surfaces: String) throws {
    let catalogue = try Catalogue(reading: Self.catalogue)
    let entities = Recognizer(catalogue).entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en"
    ).filter { catalogue[$0.id] != nil }
    #expect(entities.flatMap(\.mentions).map(\.surface).joined(separator: " ") == surfaces)
  }

  @Test func `keeps the token and narrows the span`() throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let text = TokenizedText("é andItalyhad")
    let entities = recognizer.entities(title: TokenizedText(""), body: text, language: "en")
    #expect(entities.flatMap(\.mentions).map(\.tokens) == [1..<2])
    #expect(entities.flatMap(\.mentions).map(\.span) == [TextSpan(6, 11)])
    #expect(text.tokens.map(\.word) == ["e", "anditalyhad"])
  }
}
