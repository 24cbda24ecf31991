import Identifiers
import Testing
import Text

@testable import Entities

struct `The reason of a mention` {
  static let catalogue = """
    place/european-union  European Union
      alias: EU
    org/european-commission  European Commission
      weak: Commission
      parent: place/european-union
    place/ireland  Ireland
      alias: Irish
    org/dpc-ireland  Data Protection Commission
      alias: Irish Data Protection Commission
      weak: DPC
      country: place/ireland
    place/united-kingdom  United Kingdom
      alias: UK
    place/united-states  United States
    org/supreme-court-us  Supreme Court
      country: place/united-states
    org/supreme-court-uk  Supreme Court
      country: place/united-kingdom
    person/elon-musk  Elon Musk
    org/meta  Meta
    """

  @Test(arguments: [
    ("Meta said.", "Meta: strong-name"),
    ("The Supreme Court said.", "Supreme Court: first-of-several"),
    (
      "The European Commission. The Commission.",
      "European Commission: strong-name | Commission: evidence-of org/european-commission"
    ),
    ("The Commission in the EU.", "Commission: evidence-of place/european-union | EU: strong-name"),
    ("The DPC in Ireland.", "DPC: evidence-of place/ireland | Ireland: strong-name"),
    ("UK Supreme Court", "UK: strong-name | Supreme Court: owned-by place/united-kingdom"),
    (
      "Irish Data Protection Commission",
      "Irish: head-of org/dpc-ireland | Irish Data Protection Commission: strong-name"
    ),
    (
      "Data Protection Commission (DaPCo)",
      "Data Protection Commission: strong-name | DaPCo: abbreviation-defined"
    ),
    ("Elon Musk. Musk said.", "Elon Musk: strong-name | Musk: surname"),
    ("andMetahad", "Meta: glued"),
  ])
  func `says what it was taken for`(text: String, reasons: String) throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    let found = entities.flatMap(\.mentions).sorted { $0.span < $1.span }.map { mention in
      let other = mention.reason.other.map { " \($0)" } ?? ""
      return "\(mention.surface): \(mention.reason.name)\(other)"
    }
    #expect(found.joined(separator: " | ") == reasons)
  }
}
