import Identifiers
import Testing
import Text

@testable import Searching

@Suite struct `A query error` {
  struct Sample: Sendable, CustomTestStringConvertible {
    let query: String
    /// Code, place and message of each error.
    let errors: [String]
    var testDescription: String { query }

    init(_ query: String, _ errors: String...) {
      self.query = query
      self.errors = errors
    }
  }

  static func errors(_ query: String, match: QueryRequest.Matching = .all) -> [QueryError] {
    do throws(SearchFailure) {
      _ = try ParsedQuery(query, match: match, today: `A query parser`.today)
      return []
    } catch {
      guard case .syntax(let errors) = error else { return [] }
      return errors
    }
  }

  @Test(arguments: [
    Sample("merger orgg:Meta", "unknownField 7..<11 unknown field \"orgg\""),
    Sample("12:30", "unknownField 0..<2 \"12:\" is not a field"),
    Sample("https://a.eu/b", "unknownField 0..<5 \"https:\" is not a field"),
    Sample("(orgg:)", "unknownField 1..<5 unknown field \"orgg\""),
    Sample("(\"\")", "empty 1..<3 no word stands in the quotes"),
    Sample("\"a b", "unclosed 0..<1 a quote is not closed"),
    Sample("(a b", "unclosed 0..<1 a bracket is not closed"),
    Sample("a)", "unclosed 1..<2 a closing bracket without an opening one"),
    Sample("()", "empty 0..<2 nothing stands in the brackets"),
    Sample("a OR", "dangling 2..<4 OR needs something on its right"),
    Sample("OR a", "dangling 0..<2 OR needs something on its left"),
    Sample("AND a", "dangling 0..<3 AND needs something on its left"),
    Sample("a AND", "dangling 2..<5 AND needs something on its right"),
    Sample("a AND OR b", "dangling 2..<5 AND needs something on its right"),
    Sample("NOT", "dangling 0..<3 NOT needs something on its right"),
    Sample("a - b", "dangling 2..<3 a \"-\" that stands alone"),
    Sample("a NEAR/8", "dangling 2..<8 NEAR/8 needs something on its right"),
    Sample("NEAR/8 a", "dangling 0..<6 NEAR/8 needs something on its left"),
    Sample("a NEAR b", "range 2..<6 NEAR needs a distance"),
    Sample("a NEAR/101 b", "limit 2..<10 the distance of NEAR is 101"),
    Sample("a NEAR/0 b", "limit 2..<8 the distance of NEAR is 0"),
    Sample(
      "a NEAR/8 title:b", "operand 9..<16 the filter title: cannot stand beside NEAR or BEFORE"),
    Sample("a NEAR/8 \"b c\"", "operand 9..<14 a phrase cannot stand beside NEAR or BEFORE"),
    Sample("a NEAR/8 orgg:b", "unknownField 9..<13 unknown field \"orgg\""),
    Sample("a NEAR/8 -b", "operand 9..<11 NOT cannot stand beside NEAR or BEFORE"),
    Sample(
      "a NEAR/8 b BEFORE/8 c", "operand 11..<19 NEAR and BEFORE in one chain must be alike"),
    Sample("a NEAR/1 b NEAR/1 c", "range 0..<19 3 words cannot stand within 1"),
    Sample("org:\"…\"#3", "empty 4..<11 no word in the value of org"),
    Sample("ab*", "wildcard 0..<3 \"ab*\" is too short"),
    Sample("*", "wildcard 0..<1 \"*\" has no word before it"),
    Sample("*ivacy", "wildcard 0..<6 \"*\" stands only at the end of a word"),
    Sample("date:2024-13", "date 5..<12 there is no month 13"),
    Sample("date:2024-02-30", "date 5..<15 there is no day 30 in that month"),
    Sample("date:soon", "date 5..<9 \"soon\" is not a date"),
    Sample("date:30d", "date 5..<8 \"30d\" is a length of time, not a date"),
    Sample(
      "date:2024..2023", "range 5..<15 the range 2024..2023 ends before it begins"),
    Sample("words:5..2", "range 6..<10 the range 5..2 ends before it begins"),
    Sample("words:many", "range 6..<10 \"many\" is not a range of numbers"),
    Sample("org:Meta#3", "range 8..<10 \"3\" is not a range of numbers"),
    Sample("tag:ai#3..", "count 6..<10 \"#\" counts the mentions of an entity"),
    Sample("org:", "dangling 0..<4 org: needs a value"),
    Sample("@ Meta", "dangling 0..<1 @ needs a value"),
    Sample("org:(Meta Google)", "syntax 10..<16 values in brackets are separated by | or &"),
    Sample("org:(a | b & c)", "syntax 4..<15 \"|\" and \"&\" in one pair of brackets"),
    Sample("like:pw-1", "unavailable 0..<4 like: is not available yet"),
    Sample("saved:mine", "unavailable 0..<5 saved: is not available yet"),
    Sample("act~2", "wildcard 0..<5 \"act\" is too short for ~2"),
    Sample("vestagr~3", "syntax 0..<9 \"~\" in a word"),
    Sample(
      "a NEAR/8 vestagr~1", "operand 9..<18 a word with \"~\" cannot stand beside NEAR or BEFORE"),
    Sample("a^x", "range 1..<3 \"^\" takes a weight from 0.01 to 100"),
    Sample("(org:Meta)^2", "operand 0..<12 a weight on what has no score"),
    Sample(
      "é \"\" orgg:x", "empty 3..<5 no word stands in the quotes",
      "unknownField 6..<10 unknown field \"orgg\""),
    Sample("\"a b c\"~1", "range 0..<7 3 words cannot stand within 1"),
  ])
  func `says what is wrong and where`(sample: Sample) {
    let found = Self.errors(sample.query).map { error in
      "\(error.code.rawValue) \(error.span.start)..<\(error.span.end) \(error.message)"
    }
    #expect(found == sample.errors)
  }

  @Test func `offers the nearest field`() {
    let hint = Self.errors("orgg:Meta").first?.hint ?? ""
    #expect(hint.hasPrefix("did you mean \"org\"? fields: org person place law product"))
  }

  @Test func `names the limit of bytes`() {
    let errors = Self.errors(String(repeating: "ab ", count: 3000))
    #expect(errors.map(\.message) == ["the query has 9000 bytes; the limit is 8192"])
  }

  @Test func `names the limit of clauses`() {
    let errors = Self.errors((0...64).map { "w\($0)" }.joined(separator: " "))
    #expect(errors.map(\.message) == ["the query has 65 clauses; the limit is 64"])
  }

  @Test func `names the limit of depth once`() {
    let query = String(repeating: "(", count: 300) + "a" + String(repeating: ")", count: 300)
    #expect(Self.errors(query).map(\.message) == ["brackets and NOT stand more than 16 deep"])
  }

  @Test func `names the limit of a phrase`() {
    let words = (0..<17).map { "w\($0)" }.joined(separator: " ")
    #expect(
      Self.errors("\"\(words)\"").map(\.message) == ["the phrase has 17 words; the limit is 16"])
  }

  @Test(arguments: [
    ("merger orgg:Meta", "merger AND orgg AND Meta"),
    ("(a \"b c", "a AND \"b c\""),
    ("a OR", "a"),
    ("a - b)", "a AND b"),
    ("ab* c", "ab AND c"),
  ])
  func `becomes a note where repairs are wanted`(query: String, canonical: String) throws {
    let parsed = try ParsedQuery(query, syntax: .lenient, today: `A query parser`.today)
    #expect(parsed.text == canonical)
    #expect(!parsed.notes.isEmpty)
    #expect(parsed.notes.allSatisfy { $0.hasPrefix("repaired: ") })
  }
}
