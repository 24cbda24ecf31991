import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("An answer summary")
struct AnswerSummaryTests {
  static func summary(_ line: String) -> AnswerSummary { AnswerSummary(ByteBuffer(string: line)) }

  @Test func `has the generation of an answer, however long`() {
    let text = String(repeating: "é", count: 5_000)
    let summary = Self.summary(
      #"{"id":1,"ok":true,"took_ms":0.9,"generation":"3.42","result":{"x":""# + text + #""}}"#)
    #expect(summary.generation == "3.42")
    #expect(summary.code == nil)
  }

  @Test(arguments: [
    (#"{"ok":false,"error":{"code":"timeout","message":"m"}}"#, FailureCode.timeout),
    (#"{"id":1,"ok":false,"error":{"code":"unheard","message":"m"}}"#, .internal),
    (#"{"ok":false}"#, .internal),
  ]) func `has the code of an error`(line: String, code: FailureCode) {
    #expect(Self.summary(line).code == code)
  }
}
