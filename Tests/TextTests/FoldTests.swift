import Testing
import Text

struct `A fold` {
  @Test(arguments: [
    ("Commission européenne", "commission europeenne"),
    ("  L’Été, Straße!", "  l'ete, strasse!"),
    ("e\u{301} E\u{301}", "e e"),
    ("ŒUVRE ǅ ﬁn", "oeuvre dz fin"),
    ("СЪЁМКА 5G", "съемка 5g"),
    ("", ""),
  ])
  func `takes case and accents away and keeps the rest`(text: String, folded: String) {
    #expect(Fold.fold(text) == folded)
  }

  @Test(arguments: [
    ("U.S.", "us"), ("Meta's", "meta"), ("Règlement sur l’IA", "reglement sur l ia"),
    ("AI-Act", "ai act"), ("Regulation (EU) 2024/1689", "regulation eu 2024 1689"), ("?", ""),
  ])
  func `compares names by their words`(text: String, name: String) {
    #expect(Fold.name(text) == name)
  }

  @Test(arguments: ["L’Été, Straße", "ń'nl", "U.S.'s", "l'Union d'Å"])
  func `names what is named the same`(text: String) {
    let name = Fold.name(text)
    #expect(Fold.name(name) == name)
  }

  @Test func `composes what is not composed`() {
    #expect(Array(Fold.composed("e\u{301}").utf8) == [0xC3, 0xA9])
    #expect(!Fold.isComposed("e\u{301}"))
    #expect(Fold.isComposed("été"))
    #expect(Fold.isComposed("ete"))
  }
}
