import Testing
import Text

@testable import Entities

struct `A gap between words` {
  static let catalogue = """
    org/google  Google
      alias: Google Inc
    place/paris  Paris, France
    place/st-gallen  St. Gallen
    org/european-parliament  European Parliament
    law/ai-act  Regulation (EU) 2024/1689
    org/hearst  Hearst: The Company
    """

  @Test(arguments: [
    ("Google, Inc. and Google Inc", ["Google, Inc", "Google Inc"]),
    ("Paris, France", ["Paris, France"]), ("Paris France", ["Paris France"]),
    ("St. Gallen, St Gallen", ["St. Gallen", "St Gallen"]),
    ("the (European) Parliament", ["European) Parliament"]),
    ("European\nParliament", ["European\nParliament"]),
    ("Regulation (EU) 2024/1689", ["Regulation (EU) 2024/1689"]),
    ("Hearst: The Company", ["Hearst: The Company"]),
    ("They are European. Parliament met.", []), ("European, Parliament", []),
    ("European\n\nParliament", []), ("European; Parliament", []), ("European — Parliament", []),
  ])
  func `may or may not stand inside a name`(text: String, names: [String]) throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    #expect(entities.flatMap(\.mentions).map(\.surface) == names)
  }
}
