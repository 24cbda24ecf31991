import Identifiers
import Testing
import Text

@testable import Entities

struct `A fact of an article` {
  static let catalogue = """
    law/digital-services-act  Digital Services Act
      fr: règlement sur les services numériques
      de: Gesetz über digitale Dienste
    org/cnil  Commission nationale de l'informatique et des libertés
      alias: National Commission on Informatics and Liberty
    org/ftc  Federal Trade Commission
    org/microsoft  Microsoft
    product/microsoft-teams  Microsoft Teams
      weak: Teams [exact]
      parent: org/microsoft
    person/henna-virkkunen  Henna Virkkunen
    person/lina-khan  Lina Khan
    """

  private func found(_ text: String, _ language: String = "en") throws -> String {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(Fold.composed(text)), language: language)
    return entities.flatMap { entity in
      entity.mentions.map { ($0.span.start, "\(entity.id.slug)=\($0.surface)") }
    }.sorted { $0 < $1 }.map(\.1).joined(separator: ", ")
  }

  @Test(arguments: [
    "Federal Trade Commission (FTC). FTC", "Federal Trade Commission (the FTC). FTC",
    "Federal Trade Commission (the “FTC”). FTC", "Federal Trade Commission (\"FTC\"). FTC",
    "Federal Trade Commission (‘FTC’). FTC", "Federal Trade Commission (hereinafter FTC). FTC",
    "Federal Trade Commission (FTC, an agency). FTC", "FTC (Federal Trade Commission)",
    "Federal Trade Commission (or FTC). FTC", "FTC (the Federal Trade Commission), FTC",
  ])
  func `is an abbreviation, however it is given`(text: String) throws {
    let names = try found(text)
    #expect(names.contains("ftc=FTC"), "\(names)")
  }

  @Test(arguments: [
    (
      "de", "Digital Services Act („Gesetz über digitale Dienste“, DSA). Der DSA",
      "digital-services-act=DSA"
    ),
    (
      "de", "Gesetz über digitale Dienste (Digital Services Act, kurz: DSA). Der DSA",
      "digital-services-act=DSA"
    ),
    ("de", "Digital Services Act (im Folgenden „DSA“). Der DSA", "digital-services-act=DSA"),
    ("fr", "Commission nationale de l’informatique et des libertés (CNIL). La CNIL", "cnil=CNIL"),
    (
      "fr", "Commission nationale de l’informatique et des libertés (ci-après « CNIL »). La CNIL",
      "cnil=CNIL"
    ),
    ("fr", "la CNIL (Commission nationale de l’informatique et des libertés)", "cnil=CNIL"),
    (
      "fr",
      "Commission nationale de l’informatique et des libertés (ci-après dénommée la «\u{A0}CNIL\u{A0}»)",
      "cnil=CNIL"
    ),
  ])
  func `is an abbreviation in German and French`(
    language: String, text: String, name: String
  ) throws {
    let names = try found(text, language)
    #expect(names.hasSuffix(name) || names.contains(name + ","), "\(names)")
  }

  @Test(arguments: [
    ("Federal Trade Commission (EU). EU", "ftc=Federal Trade Commission"),
    ("Federal Trade Commission (and the FTA said). FTA", "ftc=Federal Trade Commission"),
    ("Federal Trade Commission FTC", "ftc=Federal Trade Commission"),
    ("Microsoft grew. The company said so. The Company too.", "microsoft=Microsoft"),
  ])
  func `is none where nothing is defined`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test(arguments: [
    (
      "Henna Virkkunen spoke. Commissioner Virkkunen said.",
      "henna-virkkunen=Henna Virkkunen, henna-virkkunen=Virkkunen"
    ),
    (
      "Ms Khan left. Lina Khan said, and Khan's aides.",
      "lina-khan=Khan, lina-khan=Lina Khan, lina-khan=Khan"
    ),
    ("Lina Khan met Aamir Khan.", "lina-khan=Lina Khan"),
    (
      "Microsoft's Teams grew. In May, Teams was sold.",
      "microsoft-teams=Microsoft's Teams, microsoft=Microsoft, microsoft-teams=Teams"
    ),
  ])
  func `is a surname after a full name, and a product after its company`(
    text: String, names: String
  ) throws {
    #expect(try found(text) == names)
  }
}
