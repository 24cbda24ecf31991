import Testing
import Text

@testable import Entities

struct `A misspelt name` {
  static let catalogue = """
    org/european-commission  European Commission
    org/commission-x  Commissioner Board
    org/worldcoin  Worldcoin
    org/viginum  Viginum
    org/storting  Storting
    org/ericsson  Ericsson
    place/france  France
    place/canada  Canada
      alias: Canadian
    place/liechtenstein  Liechtenstein
    person/ursula-von-der-leyen  Ursula von der Leyen
    person/peter-andersen  Peter Andersen
      alias: Andersen
    law/digital-markets-act  Digital Markets Act
    org/microsoft  Microsoft
    product/microfoft  Microfoft
    """

  @Test(arguments: [
    ("the European Commision said", ["European Commision"]),
    ("the Europaen Commission said", ["Europaen Commission"]),
    ("of Woldcoin", ["Woldcoin"]), ("of WOLDCOIN", ["WOLDCOIN"]), ("by Vignium", ["Vignium"]),
    ("Ursula von der Layen", ["Ursula von der Layen"]),
    ("the Digtial Markets Act", ["Digtial Markets Act"]), ("a deal with Ericson", ["Ericson"]),
    ("in Lichtenstein", ["Lichtenstein"]),
  ])
  func `is found when it is long`(text: String, names: [String]) throws {
    #expect(try surfaces(text) == names)
  }

  @Test(arguments: [
    "woldcoin grew", "at Sporting Club, at Sporting", "Woldcoin grew", "It ended. Woldcoin grew",
    "a/Woldcoin/b", "a commision",
    "in Franse", "Lars Ericson said", "Mr Andersson",
    "Canarian and Microsofts", "Woldcoin is a woldcoin", "Orldcoin, Worldcoi, Vorldcoin",
    "Wodlcion", "Liechtensteim", "Viginam", "the Microsoft-like Microfoft", "Microtoft",
  ])
  func `is none when it may be another word`(text: String) throws {
    let found = try surfaces(text).filter { $0 != "Microsoft" && $0 != "Microfoft" }
    #expect(found == [])
  }

  private func surfaces(_ text: String) throws -> [String] {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    return entities.filter { entity in
      entity.mentions.contains { [.misspelt, .strongName].contains($0.reason) }
    }.flatMap(\.mentions).map(\.surface)
  }
}
