/// A query for every line of the language's table, as each way of reading takes it.
enum QuerySeeds {
  static let all: [(name: String, bytes: [UInt8])] = queries.enumerated().flatMap { place, text in
    [UInt8(0), 1, 2, 4].map { ("query-\(place)-\($0)", [$0] + Array(text.utf8)) }
  }

  private static let queries = [
    "merger remedy", "a OR b AND NOT c -d (e f)", "\"consent or pay\"~8", "=pays =l'Union",
    "a NEAR/8 b BEFORE/3 (c OR d*)", "regulat* vestagr~1 vestagr~2^2 é~1",
    "title:merger source:\"Policy Wire\"",
    "@Meta @\"Lina Khan\" @law/eu-ai-act @org", "org:Meta#3.. major:org/meta",
    "org:(Meta | Google) law:(GDPR & DMA)", "date:2024-03..2024-06 date:30d.. date:none",
    "date:last-month since:2024 date:2024-W05", "marked:newsletter words:500..2000 words:..9",
    "like:ID story:s-88 id:\"a b\" url:https://a.eu/?q=1#3..", "merger^2 (a b)^0.5",
    "„Förderung“ «règlement» U.S. AT&T 1,000.5 l’IA cross-border", "a:x t:y s:z saved:x orgg:Meta",
    "((((((((a))))))))", "a or b and not c", "\u{FEFF}重要 ภาษา \u{200B}e\u{301}",
  ]
}
