/// Texts with sentences of many lengths, quotes, abbreviations and paragraphs.
enum SnippetSeeds {
  static let all: [(name: String, bytes: [UInt8])] = texts.enumerated().flatMap { place, text in
    [(UInt8(5), UInt8(3)), (30, 9)].map { words, part in
      ("text-\(place)-\(words)", [words, part] + Array(text.utf8))
    }
  }

  private static let texts = [
    "merger fine\nThe U.S. merger of Meta Inc. was fined. “A fine,” he said.\n\nThe end… No! 重要。次 x",
    "die Kommission\nDie Kommission, z. B. Art. 5 Abs. 2 DSGVO, hat (am 6. Juni) entschieden: «Nein».",
    "a\n" + String(repeating: "word a word, ", count: 60) + "end.\t\n \u{A0}\u{2009}x é😀",
    "l'union at&t\nL’Union et AT&T\r\n\r\n1,000.5 euros; e\u{301}t\u{E9}", "x\n", "\nx",
  ]
}
