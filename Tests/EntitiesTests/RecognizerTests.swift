import Identifiers
import Testing
import Text

@testable import Entities

struct `A recognizer` {
  static let catalogue = """
    place/european-union   European Union
      alias: EU ; E.U.
    org/european-commission  European Commission
      alias: EU Commission
      weak: Commission ; EC [exact]
      fr: Commission européenne
      mt: Commission of Europe
      parent: place/european-union
    org/european-council  European Council
      weak: EC [exact] ; Council
      parent: place/european-union
    org/ftc  Federal Trade Commission
      alias: FTC
      weak: Commission
      country: place/united-states
    place/united-states  United States
      alias: US ; USA ; U.S. ; American [exact]
    place/ireland  Ireland
      alias: Irish
    org/dpc-ireland  Data Protection Commission (Ireland)
      alias: Irish Data Protection Commission
      weak: DPC ; Data Protection Commission
      country: place/ireland
    place/dublin  Dublin
      country: place/ireland
    org/microsoft  Microsoft
    product/microsoft-office  Microsoft Office
      weak: Office
      parent: org/microsoft
    org/mistral-ai  Mistral AI
      weak: Mistral
    org/meta  Meta
      alias: Meta Platforms
    org/reuters  Reuters
      outlet: yes
    person/elon-musk  Elon Musk
    person/kimbal-musk  Kimbal Musk
    person/kim-van-sparrentak  Kim van Sparrentak
    place/germany  Germany
      de: Deutschland ; Bund
    law/ai-act  AI Act
    org/cppa  California Privacy Protection Agency
      weak: CPPA
    law/ccpa  California Consumer Privacy Act
      alias: CCPA
      weak: CPPA
    org/apple-ii  Apple [exact]
    """

  /// `org/meta Meta@0..<1` and so on, in order; T marks the title.
  private func found(_ body: String, title: String = "", language: String = "en") throws -> String {
    let catalogue = try Catalogue(reading: Self.catalogue)
    let entities = Recognizer(catalogue).entities(
      title: TokenizedText(title), body: TokenizedText(body), language: language)
    return entities.filter { catalogue[$0.id] != nil }.flatMap { entity in
      entity.mentions.map { mention in
        (mention.part == .title ? 0 : 1, mention.span.start, "\(entity.id.slug):\(mention.surface)")
      }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined(separator: " ")
  }

  @Test(arguments: [
    ("Meta sued the FTC.", "meta:Meta ftc:FTC"),
    ("Nobody meta said.", ""),
    ("META and Meta's data", "meta:META meta:Meta"),
    ("The US told us, the U.S. and USA.", "united-states:US united-states:U.S. united-states:USA"),
    ("apple pie, APPLE, Apple", "apple-ii:Apple"),
    (
      "Meta Platforms of the European Union",
      "meta:Meta Platforms european-union:European Union"
    ),
    ("Unknown US Federal Trade Commission", "united-states:US ftc:Federal Trade Commission"),
    (
      "Kim Van Sparrentak, KIM VAN SPARRENTAK, Kim van sparrentak",
      "kim-van-sparrentak:Kim Van Sparrentak kim-van-sparrentak:KIM VAN SPARRENTAK"
    ),
    ("Reuters reports", "reuters:Reuters"),
  ])
  func `finds strong names by their capitals`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test(arguments: [
    ("The Commission spoke in the Council and the Office.", ""),
    (
      "The European Commission said. The Commission did.",
      "european-commission:European Commission european-commission:Commission"
    ),
    ("The EU fined. The Commission did.", "european-union:EU european-commission:Commission"),
    (
      "The FTC and then the Commission in the EU.",
      "ftc:FTC ftc:Commission european-union:EU"
    ),
    ("A Commission in the US.", "united-states:US"),
    ("The DPC in Ireland.", "dpc-ireland:DPC ireland:Ireland"),
    ("The DPC in Germany.", "germany:Germany"),
    ("The DPC in Dublin.", "dpc-ireland:DPC dublin:Dublin"),
    ("Microsoft sells Office.", "microsoft:Microsoft microsoft-office:Office"),
    (
      "Open the Office of Microsoft Office.",
      "microsoft-office:Microsoft Office"
    ),
    ("Mistral blew.", ""),
    ("Mistral of Mistral AI.", "mistral-ai:Mistral mistral-ai:Mistral AI"),
    ("The EC with the European Council.", "european-council:EC european-council:European Council"),
    ("EC, EU.", "european-commission:EC european-union:EU"),
    ("The Commission of Europe, EU.", "european-commission:Commission of Europe european-union:EU"),
    ("The Commission of Europe.", ""),
    (
      "The Irish Data Protection Commission, or Data Protection Commission",
      "ireland:Irish dpc-ireland:Irish Data Protection Commission "
        + "dpc-ireland:Data Protection Commission"
    ),
  ])
  func `takes weak names only with evidence`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test(arguments: [
    (
      "California Privacy Protection Agency (CPPA) and CPPA",
      "cppa:California Privacy Protection Agency cppa:CPPA cppa:CPPA"
    ),
    ("CPPA under the CCPA", "ccpa:CPPA ccpa:CCPA"),
    (
      "Federal Trade Commission (FTCo) and FTCo but ftco",
      "ftc:Federal Trade Commission ftc:FTCo ftc:FTCo"
    ),
    ("Meta (AI Act) and Germany (EU)", "meta:Meta ai-act:AI Act germany:Germany european-union:EU"),
    (
      "Elon Musk came. Musk said. But Musk left; Mr Musk. Errol Musk, Musk Foundation",
      "elon-musk:Elon Musk elon-musk:Musk elon-musk:Musk elon-musk:Musk"
    ),
    ("Elon Musk, Kimbal Musk. Musk said.", "elon-musk:Elon Musk kimbal-musk:Kimbal Musk"),
    ("Musk said.", ""),
  ])
  func `lets the article define names`(text: String, names: String) throws {
    #expect(try found(text) == names)
  }

  @Test func `lets the title use a surname`() throws {
    #expect(
      try found("Elon Musk came.", title: "Why Musk Left")
        == "elon-musk:Musk elon-musk:Elon Musk")
  }

  @Test(arguments: [
    ("de", "germany:Deutschland germany:Bund"), ("und", "germany:Deutschland germany:Bund"),
    ("en", ""),
  ])
  func `takes a single foreign word for a weak name`(language: String, names: String) throws {
    #expect(try found("Deutschland, Bund", language: language) == names)
  }

  @Test func `takes a foreign name of several words for a strong one`() throws {
    #expect(
      try found("The Commission européenne", language: "en")
        == "european-commission:Commission européenne")
  }

  @Test func `finds nothing in marked words nor across them`() throws {
    let text = "By Meta. Meta grew. Federal Trade Commission"
    let body = TokenizedText(
      text, marked: [MarkedSpan(TextSpan(0, 8), .byline), MarkedSpan(TextSpan(28, 33), .credit)])
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(title: TokenizedText(""), body: body, language: "en")
    #expect(entities.map(\.name) == ["Meta"])
    #expect(entities.first?.mentions.map(\.span) == [TextSpan(9, 13)])
  }

  @Test func `tells where, how often and in what forms`() throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText("Meta and Reuters"), body: TokenizedText("META, é Meta"), language: "en")
    let meta = try #require(entities.first)
    #expect(entities.map(\.isOutlet) == [false, true])
    #expect(entities.map(\.first) == [0, 0])
    #expect(meta.count == 3)
    #expect(meta.surfaces == ["Meta", "META"])
    #expect(meta.mentions.map(\.tokens) == [0..<1, 0..<1, 2..<3])
    #expect(meta.mentions.map(\.span) == [TextSpan(0, 4), .init(0, 4), .init(9, 13)])
  }
}
