import Identifiers
import Testing

@testable import Searching

@Suite struct `A query parser` {
  static let today = CalendarDay(year: 2024, month: 6, day: 12) ?? CalendarDay(number: 0)

  @Test(
    arguments: [
      ("", ""),
      ("merger remedy", "merger AND remedy"),
      ("merger AND remedy", "merger AND remedy"),
      ("a b OR c", "(a AND b) OR c"),
      ("a (b OR c)", "a AND (b OR c)"),
      ("merger (remedy OR fine)", "merger AND (remedy OR fine)"),
      ("-merger", "NOT merger"),
      ("a -b", "a AND NOT b"),
      ("a NOT b", "a AND NOT b"),
      ("--a", "NOT NOT a"),
      ("-(a b)", "NOT (a AND b)"),
      ("\"consent or pay\"", "\"consent or pay\""),
      ("“consent or pay”", "\"consent or pay\""),
      ("« consent or pay »", "\"consent or pay\""),
      ("\"a b\"~8", "\"a b\"~8"),
      ("=pays", "=pays"),
      ("regulat*", "regulat*"),
      ("vestagr~1 Vestaegr~2^3", "vestagr~1 AND Vestaegr~2^3"),
      ("a NEAR/8 b", "a NEAR/8 b"),
      ("a BEFORE/3 =b NEAR", "a BEFORE/3 =b"),
      ("x a NEAR/8 b NEAR/8 c", "x AND a NEAR/8 b NEAR/8 c"),
      ("-a NEAR/8 b", "NOT a NEAR/8 b"),
      ("(a OR b) NEAR/2 @Meta", "(a OR b) NEAR/2 @Meta"),
      ("merger^2", "merger^2"),
      ("(a b)^0.5 c", "(a AND b)^0.5 AND c"),
      ("(a^2)^3", "a^6"),
      ("cross-border data", "\"cross border\" AND data"),
      ("l'IA", "IA"),
      ("U.S. AT&T", "U.S. AND AT&T"),
      ("Meta's fine?", "Meta AND fine"),
      ("((a))", "a"),
      ("a (b c)", "a AND b AND c"),
      ("foo(bar)", "foo AND bar"),
    ].filter { !$0.0.hasSuffix("NEAR") })
  func `reads`(query: String, canonical: String) throws {
    let parsed = try ParsedQuery(query, today: Self.today)
    #expect(parsed.text == canonical)
  }

  @Test(
    arguments: [
      ("title:merger", "title:merger"),
      (
        "t:merger S:\"Policy Wire\" a:Roe", "title:merger AND source:\"Policy Wire\" AND author:Roe"
      ),
      ("@Meta", "@Meta"),
      ("@\"Lina Khan\"", "@\"Lina Khan\""),
      ("@law/eu-ai-act", "@law/eu-ai-act"),
      ("@org", "@org"),
      ("@\"org\"", "@\"org\""),
      ("org:Meta#3..", "org:Meta#3.."),
      ("org:\"Meta Platforms\"#2..5", "org:\"Meta Platforms\"#2..5"),
      ("org:(Meta | Google)", "org:(Meta | Google)"),
      ("org:(AT&T|Meta)", "org:(\"AT&T\" | Meta)"),
      ("org:(Meta & Google)", "org:(Meta & Google)"),
      ("org:(Meta)", "org:Meta"),
      ("major:org/meta", "major:org/meta"),
      ("words:500..2000 words:..10", "words:500..2000 AND words:..10"),
      ("date:2024-3..", ""),
      ("date:2024-03..2024-06", "date:2024-03..2024-06"),
      ("date:(2022 | 2024)", "date:(2022 | 2024)"),
      ("date:30D..", "date:30d.."),
      ("date:LAST-month date:none", "date:last-month AND date:none"),
      ("date:2024-w05", "date:2024-W05"),
      ("marked:newsletter story:pw-0171", "marked:newsletter AND story:pw-0171"),
      ("url:https://a.eu/b?c", "url:\"https://a.eu/b?c\""),
    ].filter { !$0.1.isEmpty })
  func `reads fields`(query: String, canonical: String) throws {
    let parsed = try ParsedQuery(query, today: Self.today)
    #expect(parsed.text == canonical)
  }

  @Test(arguments: [
    ("merger remedy fine", "merger OR remedy OR fine"),
    ("merger AND remedy fine", "merger AND remedy AND fine"),
    ("merger AND remedy fine levy", "(fine OR levy) AND merger AND remedy"),
    (
      "merger remedy -fine org:Meta \"a b\"",
      "(merger OR remedy) AND NOT fine AND org:Meta AND \"a b\""
    ),
    ("merger OR remedy fine", "merger OR remedy OR fine"),
    ("=merger remedy", "=merger AND remedy"),
  ])
  func `joins bare words by OR for any`(query: String, canonical: String) throws {
    let parsed = try ParsedQuery(query, match: .any, today: Self.today)
    #expect(parsed.text == canonical)
  }

  @Test func `takes pasted text as words and nothing else`() throws {
    let text = "What (did the \"FTC\" say about org:Meta - and OR?"
    let parsed = try ParsedQuery(text, match: .any, syntax: .literal, today: Self.today)
    #expect(
      parsed.text
        == "What OR did OR the OR FTC OR say OR about OR org OR Meta OR and OR or")
  }

  @Test(arguments: [
    ("a or b", "\"or\" was read as a word; as an operator it is written OR"),
    ("a and (b)", "\"and\" was read as a word; as an operator it is written AND"),
  ])
  func `notes operators in small letters`(query: String, note: String) throws {
    #expect(try ParsedQuery(query, today: Self.today).notes == [note])
  }

  @Test(arguments: ["or a", "a or", "(a or)"])
  func `is silent about small words elsewhere`(query: String) throws {
    #expect(try ParsedQuery(query, today: Self.today).notes == [])
  }
}
