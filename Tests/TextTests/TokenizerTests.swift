import Testing
import Text

struct `A tokenizer` {
  @Test(arguments: [
    ("", ""),
    ("  …—!? ", ""),
    ("The EU fined Meta.", "the eu fined meta"),
    ("Microsoft's offer", "microsoft offer"),
    ("the EU’s G7's AT&T's U.S.'s", "the eu g7 at&t us"),
    ("Trump 's plan", "trump plan"),
    ("the 's' key", "the s key"),
    ("the companies' data", "the companies data"),
    ("It's 'quoted' text", "it quoted text"),
    (
      "l'Union d’Europe, qu'elle, jusqu'ici, Aujourd'hui",
      "l union d europe qu elle jusqu ici aujourd'hui"
    ),
    ("L'Oréal and L`Équipe", "l oreal and l equipe"),
    ("don't O'Reilly O‘Reilly Oʼreilly", "don't o'reilly o'reilly o'reilly"),
    ("U.S. and E.U. in the U.S", "us and eu in the us"),
    ("u.s. e.g. J.K. Rowling, U.S.-based", "us eg jk rowling us based"),
    ("Ph.D. on Mr. A. Smith", "ph d on mr a smith"),
    ("www.x.y.com", "www x y com"),
    ("AT&T, H&M; R & D; &co", "at&t h&m r d co"),
    ("5G 1.5 1,000.25 2024/1689 3. 4,", "5g 1.5 1,000.25 2024 1689 3 4"),
    ("GPT-4.1 v1.5 GPT4", "gpt 4.1 v1.5 gpt4"),
    ("eIDAS iOS TikTok", "eidas ios tiktok"),
    ("end-to-end snake_case @meta #AIAct", "end to end snake case meta aiact"),
    ("Straße Ærø Łódź İstanbul ısı œuvre", "strasse aero lodz istanbul isi oeuvre"),
    ("e\u{301}tat État na\u{EF}ve", "etat etat naive"),
    ("Ολυμπιακός Ёлка Київ", "ολυμπιακοσ елка київ"),
    ("co\u{AD}operation a\u{200B}b", "cooperation a b"),
    ("ok 👩‍💻 1\u{FE0F}\u{20E3} ⚠️ go", "ok 1\u{20E3} go"),
    ("东京 ソニー", "东 京 ソ ニ ー"),
    ("ไทยใช้", "ไ ท ย ใ ช้"),
    ("한국 회사", "한국 회사"),
  ])
  func `splits a text into words`(text: String, words: String) {
    let found = Tokenizer.tokens(in: text).map(\.word).joined(separator: " ")
    #expect(found == words)
  }

  @Test func `keeps accents in the lower form and folds them in the word`() {
    let tokens = Tokenizer.tokens(in: "Économie ÜBER")
    #expect(tokens.map(\.lower) == ["économie", "über"])
    #expect(tokens.map(\.word) == ["economie", "uber"])
  }

  @Test(arguments: [
    ("merger", Token.Shape.lower), ("Merger", .capitalised), ("X", .capitalised),
    ("5G", .capitalised), ("FTC", .upper), ("U.S.", .upper), ("u.s.", .lower), ("AT&T", .upper),
    ("ÉU", .upper), ("Été", .capitalised), ("TikTok", .mixed), ("eIDAS", .mixed), ("iOS", .mixed),
    ("MEPs", .mixed), ("2024", .digits), ("1.5", .digits), ("东", .lower),
  ])
  func `tells how a word is written`(text: String, shape: Token.Shape) {
    #expect(Tokenizer.tokens(in: text).map(\.shape) == [shape])
  }

  @Test(arguments: [
    (
      "the EU's U.S. l’Été",
      [TextSpan(0, 3), .init(4, 6), .init(9, 13), .init(14, 15), .init(18, 23)]
    ),
    ("é 1.5, x", [TextSpan(0, 2), .init(3, 6), .init(8, 9)]),
    ("东京", [TextSpan(0, 3), .init(3, 6)]),
  ])
  func `gives byte offsets into the text`(text: String, spans: [TextSpan]) {
    #expect(Tokenizer.tokens(in: text).map(\.span) == spans)
  }

  @Test func `cuts a long word on the border of a character and spans all of it`() {
    let long = String(repeating: "a", count: 63) + String(repeating: "é", count: 68)
    let tokens = Tokenizer.tokens(in: long + " b")
    #expect(tokens.map(\.lower) == [String(repeating: "a", count: 63), "b"])
    #expect(tokens.map(\.span) == [TextSpan(0, 199), TextSpan(200, 201)])
  }

  @Test func `is the same on every part of a text that is cut between words`() {
    let text = "The EU's l’Union AT&T U.S. e\u{301}tat 1,5 东京 don't 👩‍💻"
    for part in text.split(separator: " ") {
      let whole = Tokenizer.tokens(in: String(part)).map(\.word)
      #expect(Tokenizer.tokens(in: "x \(part) y").map(\.word) == ["x"] + whole + ["y"])
    }
  }
}
