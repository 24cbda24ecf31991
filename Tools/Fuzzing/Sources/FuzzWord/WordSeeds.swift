/// Texts for every rule of the tokenizer.
enum WordSeeds {
  static let all = texts.enumerated().map { (name: "text-\($0)", bytes: Array($1.utf8)) }

  private static let texts = [
    "The EU's AI Act: what it means", "l'Union, dell’arte, o'reilly, rock ‘n’ roll ʼs `s ´s",
    "U.S. E.U. u.s. a.b U.S.A", "AT&T H&M R&D & co", "1.5 1,000 2024-06-06 3.14.15 x2y 1st",
    "cross-border a/b a_b a--b", "重要なニュース 規制 ภาษาไทย 한국어 ｶﾞ",
    "soft\u{AD}hyphen zero\u{200B}\u{200D}width",
    "Straße ÆON Øre ı İstanbul ǅ ﬁn Å Å e\u{301}\u{327}", "Ωμέγα Москва עברית العربية हिन्दी",
    "\u{FEFF}😀👨‍👩‍👧 ①②½ \u{0}\u{7F}\u{85}", String(repeating: "lang", count: 20) + "e\u{301}",
  ]
}
