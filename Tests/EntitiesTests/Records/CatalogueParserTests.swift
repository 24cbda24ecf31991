import Identifiers
import TestSupport
import Testing

@testable import Entities

struct `A catalogue file` {
  @Test(arguments: [
    ("microsoft  Microsoft", 1, CatalogueProblem.badID("microsoft")),
    ("firm/microsoft  Microsoft", 1, .badID("firm/microsoft")),
    ("org/Microsoft  Microsoft", 1, .badID("org/Microsoft")),
    ("org/a  A\norg/b  B\n# x\norg/a  C", 4, .duplicateID("org/a", firstAt: "x.txt:1")),
    ("org/a", 1, .missingName("org/a")),
    ("\n  alias: X", 2, .keyWithoutRecord("alias: X")),
    ("org/a  A\n  alias X", 2, .notAKey("alias X")),
    ("org/a  A\n  aliass: X", 2, .unknownKey("aliass")),
    ("org/a  A\n  xx: X", 2, .unknownKey("xx")),
    ("org/a  A\n  alias:", 2, .emptyValue("alias")),
    ("org/a  A\n  alias: X ; ; Y", 2, .emptyValue("alias")),
    ("org/a  A\n  alias: X ;", 2, .emptyValue("alias")),
    ("org/a  A\n  alias: X [loud]", 2, .badModifier("loud")),
    ("org/a  A\n  alias: ?!", 2, .noWord("?!")),
    ("org/a  A\n  outlet: maybe", 2, .badFlag(key: "outlet", value: "maybe")),
    ("org/a  A\n  wikidata: 17", 2, .badWikidata("17")),
    ("org/a  A\n  wikidata: Q1\n  wikidata: Q2", 3, .repeatedKey("wikidata")),
    ("org/a  A\n  parent: org/b", 2, .unknownID("org/b", nearest: ["org/a"])),
    ("org/a  A\n  parent: org/blueberry", 2, .unknownID("org/blueberry")),
    ("org/a  A\n  country: Ireland", 2, .badID("Ireland")),
    ("rename org/b B", 1, .unknownID("org/b")),
    ("org/a  A\n  valid-to: last year", 2, .badDate("last year")),
    ("org/a  A\n  valid-from: 2021-13", 2, .badDate("2021-13")),
    ("org/a  A\n  alias: B [from 21]", 2, .badDate("21")),
    ("org/a  A\n  alias: B [to]", 2, .badDate("")),
    ("hide org/a A ; ; B", 1, .emptyName("A ; ; B")),
    ("alias org/a", 1, .badStatement("alias org/a")),
    ("split org/a into org/b", 1, .badStatement("split org/a into org/b")),
    ("merge org/a into org/b now", 1, .badStatement("merge org/a into org/b now")),
    ("hide", 1, .badStatement("hide")),
    ("org/a  A\nmerge org/a in org/b", 2, .badStatement("merge org/a in org/b")),
    ("org/a  A\nmerge org/a into org/b", 2, .unknownID("org/b", nearest: ["org/a"])),
    ("org/a  A\nmerge org/a into org/a", 2, .mergedIntoItself("org/a")),
    ("org/a  A\nrename org/a", 2, .badStatement("rename org/a")),
  ])
  func `is refused with the line that is wrong`(
    text: String, line: Int, problem: CatalogueProblem
  ) throws {
    #expect(throws: CatalogueFailure.line(file: "x.txt", line: line, problem)) {
      try Catalogue([]).overlaid(by: text, named: "x.txt")
    }
  }

  @Test func `is refused when an alias is too long`() {
    let long = Array(repeating: "word", count: 33).joined(separator: " ")
    #expect(throws: CatalogueFailure.line(file: "x.txt", line: 2, .tooLong(long))) {
      try Catalogue([]).overlaid(by: "org/a  A\n  alias: \(long)", named: "x.txt")
    }
  }

  @Test func `names file, line and remedy`() throws {
    let failure = CatalogueFailure.line(file: "my.txt", line: 7, .missingName("org/a"))
    #expect(
      "\(failure)" == "my.txt:7: org/a has no name. "
        + "Write it on the same line, after two spaces or a tab.")
  }

  @Test(arguments: [
    ("alias: Plain", "Plain", CaseRule.capitals, Alias.Strength.strong),
    ("alias: all lower", "all lower", .any, .strong),
    ("alias: EC", "EC", .exact, .strong),
    ("alias: U.S.A.", "U.S.A.", .exact, .strong),
    ("alias: NATO", "NATO", .exact, .strong),
    ("alias: UNESCO", "UNESCO", .capitals, .strong),
    ("alias: eIDAS", "eIDAS", .capitals, .strong),
    ("alias: EC [any]", "EC", .any, .strong),
    ("alias: Office [exact, weak]", "Office", .exact, .weak),
    ("alias: Office [exact] [weak]", "Office", .exact, .weak),
    ("weak: Office [strong]", "Office", .capitals, .strong),
    ("mt: AI Decree", "AI Decree", .capitals, .machineTranslated),
    ("alias: Regulation (EU) 2024/1689", "Regulation (EU) 2024/1689", .capitals, .strong),
    ("alias: a;b", "a;b", .any, .strong),
  ])
  func `says how an alias counts`(
    line: String, text: String, rule: CaseRule, strength: Alias.Strength
  ) throws {
    let catalogue = try Catalogue(reading: "org/a  A name\n  \(line)")
    #expect(
      catalogue.entities.first?.aliases.dropFirst().first
        == Alias(text, language: nil, rule: rule, strength: strength))
  }

  @Test func `says when a name was in use and a body was there`() throws {
    let catalogue = try Catalogue(
      reading: "org/a  A [from 2021-10-28]\n  alias: B [exact, to 2021] ; C\n  valid-from: 2004")
    let entity = try #require(catalogue.entities.first)
    #expect(entity.validity.text == "since 2004")
    #expect(entity.aliases.map(\.text) == ["A", "B", "C"])
    #expect(entity.aliases.map(\.validity.text) == ["since 2021-10-28", "until 2021", nil])
    let changed = try catalogue.overlaid(
      by: "alias org/a C [weak, from 2001, to 2003-02]\norg/a\n  valid-to: 2030", named: "x")
    #expect(changed.entities.first?.aliases.last?.validity.text == "2001 to 2003-02")
    #expect(changed.entities.first?.validity.text == "2004 to 2030")
  }

  @Test(arguments: [
    ("org/a  Alpha", Alias.Strength.strong), ("org/a  Alpha [weak]", .weak),
    ("org/a  Alpha\n  weak-name: yes", .weak), ("org/a  Alpha\n  weak-name: no", .strong),
  ])
  func `makes the canonical name an alias`(text: String, strength: Alias.Strength) throws {
    #expect(
      try Catalogue(reading: text).entities.first?.aliases
        == [Alias("Alpha", language: nil, rule: .capitals, strength: strength)])
  }

  @Test func `may have windows line ends, a byte order mark and many comments`() throws {
    let text = "\u{FEFF}# one\r\norg/a\tA thing\r\n# two\r\n\r\n   # three\r\n\talias: B ; C\r\n"
    let catalogue = try Catalogue(reading: text)
    #expect(catalogue.entities.map(\.name) == ["A thing"])
    #expect(catalogue.entities.first?.aliases.map(\.text) == ["A thing", "B", "C"])
  }
}
