import Testing
import Wire

@testable import Client

@Suite("An answer")
struct AnswerTests {
  @Test func `tells an event from a terminal line`() throws {
    let event = try Answer(Array(#"{"id":1,"event":"doc","doc":{"ok":false}}"#.utf8))
    #expect(event.kind == .event && event.isOK && event.id == .number(1))
    let last = try Answer(Array(#"{"id":"a","ok":true,"result":{}}"#.utf8))
    #expect(last.kind == .terminal && last.isOK && last.id == .text("a"))
    #expect(last.failure == nil)
  }

  @Test func `has the failure as it was written`() throws {
    var failure = WireFailure(
      .querySyntax, "unknown field \"orgg\"", hint: "did you mean \"org\"?"
    ).at(7, 11)
    failure.also = [WireFailure(.querySyntax, "another")]
    let answer = try Answer(failure.terminalLine(answering: .number(13)))
    #expect(answer.failure == failure)
    #expect(!answer.isOK)
  }

  @Test func `takes an unknown code for an internal error`() throws {
    let line = #"{"ok":false,"error":{"code":"new","message":"m","more":1}}"#
    #expect(try Answer(Array(line.utf8)).failure == WireFailure(.internal, "m"))
  }

  @Test(arguments: ["", "[]", "{}", "{\"ok\":1}", "{\"ok\":tr"])
  func `is not made of anything else`(line: String) {
    #expect(throws: ClientFailure.malformed(line: line)) { try Answer(Array(line.utf8)) }
  }
}
