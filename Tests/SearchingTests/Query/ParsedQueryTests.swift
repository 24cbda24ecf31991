import Identifiers
import Testing
import Text

@testable import Searching

@Suite struct `A parsed query` {
  /// What queries are made of, and what they are broken with.
  static let pieces = [
    "merger", "a", "é", "U.S.", "AND", "OR", "NOT", "NEAR/8", "BEFORE/2", "NEAR", "(", ")", "\"",
    "“", "”", "-", "=", "@", "@org", "org:", "org:Meta", "date:", "date:2024..", "words:1..2", ":",
    "*", "regulat*", "~", "~3", "^", "^2", "#3..", "|", "&", " ", " ", " ", "\u{0}", "🙂", "’s",
    "title:", "source:(a | b)", "..", "'", "e\u{301}", "漢字", "\n",
  ]

  static func text(seed: UInt64) -> String {
    var maker = QueryMaker(seed: seed)
    return (0..<1 + maker.number(below: 24)).map { _ in pieces[maker.number(below: pieces.count)] }
      .joined()
  }

  @Test func `has errors whose places are in the text`() {
    for seed in UInt64(1)...4_000 {
      let text = Self.text(seed: seed)
      for error in `A query error`.errors(text) {
        #expect(error.span.end <= text.utf8.count, "seed \(seed): \(text)")
      }
    }
  }

  @Test func `is repaired into a query that is read back as it is`() throws {
    for seed in UInt64(1)...4_000 {
      let text = Self.text(seed: seed)
      let today = `A query parser`.today
      guard let parsed = try? ParsedQuery(text, syntax: .lenient, today: today) else { continue }
      do {
        let again = try ParsedQuery(parsed.text, today: today)
        #expect(again.root == parsed.root, "seed \(seed): \(text) -> \(parsed.text)")
      } catch {
        Issue.record("seed \(seed): \(text) -> \(parsed.text): \(error)")
      }
    }
  }
}
