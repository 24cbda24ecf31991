import Testing
import Wire

@Suite struct `A failure` {
  @Test func `is one terminal line with its place and remedy`() {
    let failure = WireFailure(
      .querySyntax, "unknown field \"orgg\"", hint: "did you mean \"org\"?"
    ).at(7, 11)
    #expect(
      String(decoding: failure.terminalLine(answering: .number(13)), as: UTF8.self)
        == #"{"id":13,"ok":false,"error":{"code":"query_syntax","message":"unknown field \"orgg\"","span":{"start":7,"end":11,"unit":"utf8"},"hint":"did you mean \"org\"?","retryable":false}}"#
    )
  }

  @Test func `is read back as it was written`() throws {
    var failure = WireFailure(.querySyntax, "two errors", hint: "mend both", path: "q").at(7, 11)
    failure.retryAfterMilliseconds = 5
    failure.also = [WireFailure(.querySyntax, "the second").at(12, 13)]
    let answer = try JSONValue(parsing: failure.terminalLine(answering: nil))
    #expect(answer["error"].flatMap { WireFailure($0) } == failure)
  }

  @Test func `without an id of its request has none`() {
    var failure = WireFailure(.busy, "too many connections")
    failure.retryAfterMilliseconds = 100
    #expect(
      String(decoding: failure.terminalLine(answering: nil), as: UTF8.self)
        == #"{"ok":false,"error":{"code":"busy","message":"too many connections","retryable":true,"retry_after_ms":100}}"#
    )
  }

  @Test(arguments: [
    (FailureCode.badFrame, 400, Int32(65)), (.badRequest, 400, 64), (.querySyntax, 400, 65),
    (.queryTooBroad, 400, 65), (.notFound, 404, 66), (.version, 426, 76), (.tooLarge, 413, 65),
    (.denied, 403, 77), (.busy, 429, 75), (.timeout, 504, 75), (.cancelled, 499, 130),
    (.cursorExpired, 410, 75), (.readOnly, 403, 77), (.indexMissing, 404, 66),
    (.indexCorrupt, 500, 74), (.shuttingDown, 503, 75), (.internal, 500, 70),
  ])
  func `has a status and an exit code`(code: FailureCode, status: Int, exit: Int32) {
    #expect(code.httpStatus == status)
    #expect(code.exitCode == exit)
  }
}
