import Testing

@testable import Entities

struct `A check of a catalogue` {
  private func found(_ text: String, over builtIn: String = "") -> [String] {
    let check = CatalogueCheck(
      [CatalogueFile(name: "base.txt", text: builtIn)],
      user: CatalogueFile(name: "mine.txt", text: text))
    return check.findings.map { "\($0.line) \($0.rule.rawValue)" }
  }

  @Test func `finds no error in the built-in one`() throws {
    let check = try CatalogueCheck.run(user: nil)
    #expect(check.findings.filter(\.isError) == [])
  }

  static let lines: [(String, [String])] = [
    ("org/a  A\norg/b", ["2 line"]),
    ("nonsense", ["1 line"]),
    ("org/a  A\norg/a  B\norg/a  C", ["2 line", "3 line"]),
    ("org/a  A\n  parent: org/none", ["2 line"]),
    ("merge org/none into org/other", ["1 line"]),
    ("org/a  Acme\norg/b  Bee\n  alias: ACME Ltd ; Acme", ["3 claimed-twice"]),
    ("org/a  Acme\norg/b  Bee\n  weak: Acme", []),
    ("org/a  Acme\norg/b  Bee\n  fr: Acme", []),
    ("org/a  ACM\norg/b  Bee\n  alias: acm", []),
    ("org/a  IT [exact]\norg/b  It [exact]", []),
    (
      "place/x  Ex\nplace/y  Why\norg/a  Acme\n  country: place/x\norg/b  Bee\n"
        + "  country: place/y\n  alias: Acme", []
    ),
    ("org/a  Office\n  weak-name: yes", ["1 unproven"]),
    ("org/a  Office\n  weak-name: yes\n  alias: Office of A", []),
    ("org/p  Parent\norg/a  Office\n  weak-name: yes\n  parent: org/p", []),
    ("org/q  Q\norg/p  Pe [weak]\n  parent: org/q\norg/a  Office [weak]\n  parent: org/p", []),
    ("org/p  Pe [weak]\norg/a  Acme\n  parent: org/p", ["1 unproven"]),
    ("place/x  Ex\norg/a  Office [weak]\n  country: place/x", ["2 unproven"]),
    ("place/x  Ex\norg/a  High Office [weak]\n  weak: HO ; Ho\n  country: place/x", ["3 unproven"]),
    ("org/a  Acme\n  alias: acme co ; Acme Co", ["2 repeated"]),
    ("org/a  Acme\n  alias: acme ; ACME", ["2 repeated"]),
    ("org/a  Acme\n  weak: acme", []),
    ("org/a  A\n  parent: org/b\norg/b  B\n  parent: org/a", ["1 cycle"]),
    ("org/a  A\n  parent: org/a", ["1 cycle"]),
    ("org/a  A\norg/b  B\n  parent: org/a\nhide org/a", ["3 hidden-reference"]),
    ("hide org/none", ["1 idle"]),
    ("org/a  A\nhide org/a B", ["2 idle"]),
    ("org/a  A\nalias org/a B\nhide org/a B", []),
    ("org/a  A\norg/b  B\nsplit org/a into org/b C ; A", ["3 idle"]),
  ]

  @Test(arguments: lines)
  func `tells the line and the rule`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `tells of a user's file only what concerns it`() {
    let base = "org/a  Acme\norg/b  Bee\n  alias: Acme\norg/c  Office [weak]"
    #expect(found("org/d  Dee\n  alias: Acme", over: base) == ["2 claimed-twice"])
  }

  @Test func `names the other entity and the remedy`() {
    let check = CatalogueCheck(
      [CatalogueFile(name: "base.txt", text: "org/a  Acme\norg/b  Acme")], user: nil)
    #expect(
      check.findings.map(\.message) == [
        "“Acme” is a strong name of org/a too. Make one of them weak, give them languages, case "
          + "rules or countries that differ, or merge the two."
      ])
    #expect(check.errors == 1)
  }
}
