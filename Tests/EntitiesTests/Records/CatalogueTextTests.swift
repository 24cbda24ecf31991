import Identifiers
import TestSupport
import Testing

@testable import Entities

struct `The text of a user's catalogue` {
  private static let a = EntityID("org/a")
  private static let b = EntityID("org/b")

  @Test func `keeps each edit as a paragraph with the command and the day`() throws {
    let (a, b) = (try #require(Self.a), try #require(Self.b))
    var text = CatalogueText("org/a  A\n")
    let added = text.append([.merge(a, into: b)], on: "2026-11-24")
    #expect(added == ["# dossier entity merge, 2026-11-24", "merge org/a into org/b"])
    _ = text.append(
      [.promote(b, name: "B", names: ["Bee ", "The\nB"]), .alias(a, names: ["Ay [weak]"])],
      on: "2026-11-25")
    #expect(
      text.text == """
        org/a  A

        # dossier entity merge, 2026-11-24
        merge org/a into org/b

        # dossier entity alias, 2026-11-25
        org/b  B
          alias: Bee ; The B
        alias org/a Ay [weak]

        """)
  }

  @Test func `writes every edit as lines that can be read`() throws {
    let (a, b) = (try #require(Self.a), try #require(Self.b))
    let new = try #require(EntityID("org/new"))
    let edits: [CatalogueEdit] = [
      .alias(a, names: ["Ay", "Ey [weak]"]), .rename(a, name: "Alpha"),
      .split(a, names: ["Ay"], into: new, name: "New"), .hideNames(a, ["Ey"]),
      .merge(b, into: a), .hide(new),
      .promote(try #require(EntityID("org/p")), name: "P", names: []),
    ]
    var text = CatalogueText("org/a  A\norg/b  B\n")
    for edit in edits { _ = text.append([edit], on: "2026-11-24") }
    let catalogue = try Catalogue(reading: text.text)
    #expect(catalogue.entities.map(\.id.text) == ["org/a", "org/p"])
    #expect(catalogue.entities.first?.name == "Alpha")
    #expect(catalogue.entities.first?.aliases.map(\.text) == ["A", "Alpha", "B"])
  }

  @Test func `undoes the last edit and leaves what a person wrote`() throws {
    let a = try #require(Self.a)
    var text = CatalogueText("org/a  A\n")
    _ = text.append([.rename(a, name: "One")], on: "2026-11-24")
    _ = text.append([.rename(a, name: "Two")], on: "2026-11-24")
    text = CatalogueText(text.text + "\n# by hand\norg/b  B\n")
    #expect(text.undo() == ["# dossier entity rename, 2026-11-24", "rename org/a Two"])
    #expect(text.undo() == ["# dossier entity rename, 2026-11-24", "rename org/a One"])
    #expect(text.undo() == [])
    #expect(text.text == "org/a  A\n\n# by hand\norg/b  B\n")
  }

  @Test func `is what it was when as many edits are undone as were made`() throws {
    let (a, b) = (try #require(Self.a), try #require(Self.b))
    var random = SeededGenerator(seed: 17)
    for start in ["", "org/a  A\n", "org/a  A", "# note\n\norg/a  A\n\n"] {
      for _ in 0..<20 {
        var text = CatalogueText(start)
        let edits: [CatalogueEdit] = [
          .hide(a), .merge(a, into: b), .promote(b, name: "B", names: ["Bee"]),
          .split(a, names: ["Ay"], into: b, name: "New"),
        ]
        let count = Int.random(in: 1...6, using: &random)
        for _ in 0..<count {
          _ = text.append([edits[Int.random(in: 0..<4, using: &random)]], on: "2026-11-24")
        }
        for _ in 0..<count { #expect(!text.undo().isEmpty) }
        let whole = start.isEmpty || start.hasSuffix("\n") ? start : start + "\n"
        #expect(text.text == whole)
      }
    }
  }
}
