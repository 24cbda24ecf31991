import Identifiers
import Testing
import Text

@testable import Entities

struct `Open recognition` {
  private static let catalogue = """
    place/european-union   European Union
      alias: EU ; E.U.
    place/texas  Texas
    law/dsa  Digital Services Act
      alias: DSA ; Regulation (EU) 2022/2065
    org/meta  Meta
    person/elon-musk  Elon Musk
    """

  /// The names outside the catalogue with their counts: `person:Jane Doe×2`.
  static func found(
    _ body: String, title: String = "", language: String = "en", marked: [MarkedSpan] = []
  ) throws -> [String] {
    let catalogue = try Catalogue(reading: Self.catalogue)
    let entities = Recognizer(catalogue).entities(
      title: TokenizedText(title), body: TokenizedText(body, marked: marked), language: language)
    return entities.map { "\($0.id):\($0.name)×\($0.count)" }
      .filter { !$0.hasPrefix("org/meta") && !$0.hasPrefix("place/") }
  }

  @Test(arguments: [
    (
      "The Kids Online Safety Act (KOSA) passed. KOSA is new.",
      "law/kids-online-safety-act:Kids Online Safety Act×3"
    ),
    ("The Act and the Bill and a Privacy Act fragment.", ""),
    (
      "A vote on the Texas Responsible AI Governance Act.",
      "law/texas-responsible-ai-governance-act:Texas Responsible AI Governance Act×1"
    ),
    ("The Senate passed H.R. 1234 and SB 1047.", "law/hr-1234:H.R. 1234×1 law/sb-1047:SB 1047×1"),
    ("Under Directive 2002/58/EC a cookie.", "law/directive-2002-58-ec:Directive 2002/58/EC×1"),
    ("Under Regulation (EU) No 2022/2065 of May.", "law/dsa:Digital Services Act×1"),
    ("The ruling in C-311/18 stands.", "law/c-311-18:C-311/18×1"),
    ("In Murthy v. Missouri the court ruled.", "law/murthy-v-missouri:Murthy v. Missouri×1"),
    ("It uses Visual Studio Code daily.", ""),
  ])
  func `finds laws by form and number`(text: String, names: String) throws {
    #expect(try Self.found(text).joined(separator: " ") == names)
  }

  @Test(arguments: [
    ("Critics of Senator Jane Doerful met. Doerful said no.", "person/jane-doerful:Jane Doerful×2"),
    ("So says Xi Quux, a professor at Acme.", "person/xi-quux:Xi Quux×1 org/acme:Acme×1"),
    ("Reporting by Jane Doerful, a reporter.", ""),
    ("In the Summer Street, nobody said.", ""),
    ("It was Elon Musk who said so.", "person/elon-musk:Elon Musk×1"),
  ])
  func `finds people by what is said of them`(text: String, names: String) throws {
    #expect(try Self.found(text).joined(separator: " ") == names)
  }

  @Test(arguments: [
    ("Das sagte Thomas Kröfel, Sprecher des Verbandes.", "person/thomas-krofel:Thomas Kröfel×1"),
    (
      "Das Netzwerkdurchsetzungsgesetz gilt.",
      "law/netzwerkdurchsetzungsgesetz:Netzwerkdurchsetzungsgesetz×1"
    ),
    ("Die Verordnung (EU) 2022/2065 gilt.", "law/dsa:Digital Services Act×1"),
    ("Guten Morgen Deutsche Bahn Sprecher sagte.", ""),
  ])
  func `takes cues alone in German`(text: String, names: String) throws {
    #expect(try Self.found(text, language: "de").joined(separator: " ") == names)
  }

  @Test func `finds nothing in marked words`() throws {
    let text = "By Senator Jane Doerful. Senator Jane Doerful said."
    let marks = [MarkedSpan(TextSpan(0, 24), .byline)]
    #expect(try Self.found(text, marked: marks) == ["person/jane-doerful:Jane Doerful×1"])
  }
}

extension `Open recognition` {
  @Test func `does not bring back what the user hid or merged`() throws {
    let text = "They met Jane Doerful, a professor, and Xi Quux, a lawyer, at the Quux Agency."
    let overlay = "hide person/jane-doerful\nhide org/quux\n"
    let catalogue = try Catalogue(reading: "org/quux  Quux Agency").overlaid(
      by: overlay, named: "user.txt")
    let entities = Recognizer(catalogue).entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    #expect(entities.map(\.id.text) == ["person/xi-quux"])
  }
}
