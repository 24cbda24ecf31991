import Testing
import Text

@testable import Entities

struct `A country inside a name` {
  static let catalogue = """
    place/ireland  Ireland
      alias: Irish
    place/europe  Europe
      alias: European
    place/united-states  United States
      alias: US
    org/european-commission  European Commission
      weak: Commission
      country: place/europe
    org/dpc  Data Protection Commission
      alias: Irish Data Protection Commission ; Ireland's Data Board ; Irish privacy watchdog
      country: place/ireland
    org/irish-times  Irish Times
      country: place/ireland
    org/foreign  US Data Office
      country: place/ireland
    """

  @Test(arguments: [
    ("the Irish Data Protection Commission", ["Irish", "Irish Data Protection Commission"]),
    ("an Irish privacy watchdog", ["Irish", "Irish privacy watchdog"]),
    ("Ireland’s Data Board", ["Ireland", "Ireland’s Data Board"]),
    ("Irish Times", ["Irish Times"]),
    ("US Data Office", ["US Data Office"]),
    ("Data Protection Commission", ["Data Protection Commission"]),
  ])
  func `is found when the rest names the body without it`(
    text: String, names: [String]
  ) throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    #expect(entities.flatMap(\.mentions).map(\.surface) == names)
  }
}
