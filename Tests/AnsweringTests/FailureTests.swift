import TestSupport
import Testing
import Wire

@Suite struct `An answerer's failures` {
  private static let article = #"{"id":"a","title":"Merger","text":"Microsoft."}"#

  @Test(arguments: [
    (#"{"id":1,"op":"search","q":"\"open"}"#, "query_syntax"),
    (#"{"id":1,"op":"search","q":"nosuch:thing"}"#, "query_syntax"),
    (#"{"id":1,"op":"search","q":"x","select":{"org":["Nobody At All"]}}"#, "bad_request"),
    (#"{"id":1,"op":"search","q":"x","facets":{"orgs":{}}}"#, "bad_request"),
    (#"{"id":1,"op":"hello"}"#, "bad_request"),
    (#"{"id":1,"op":"search","q":"x","since":"2024-02-31"}"#, "bad_request"),
  ])
  func `have a code that tells what to do`(request: String, code: String) throws {
    var asked = try Asked.about([Self.article])
    let answer = try asked.ask(request)
    #expect(answer["id"] == .integer(1))
    #expect(answer["ok"] == .boolean(false))
    #expect(answer["error"]?["code"] == .string(code))
    #expect(answer["error"]?["message"]?.text?.isEmpty == false)
  }

  @Test func `say where in the query`() throws {
    var asked = try Asked.about([Self.article])
    let error = try asked.ask(#"{"op":"search","q":"merger orgg:Meta"}"#)["error"]
    #expect(error?["message"] == .string(#"unknown field "orgg""#))
    #expect(error?["span"]?["start"] == .integer(7))
    #expect(error?["span"]?["end"] == .integer(11))
    #expect(error?["hint"]?.text?.contains("did you mean \"org\"?") == true)
  }

  @Test func `say where in the request`() throws {
    var asked = try Asked.about([Self.article])
    let request = #"{"op":"search","q":"","select":{"org":["Microsoft","Nobody At All"]}}"#
    #expect(try asked.ask(request)["error"]?["path"] == .string("select.org[1]"))
  }

  @Test func `tell that there is no index`() throws {
    var asked = Asked(in: try TemporaryFolder())
    #expect(
      try asked.ask(#"{"op":"search","q":"x"}"#)["error"]?["code"] == .string("index_missing"))
  }

  @Test func `tell that the deadline passed`() throws {
    var asked = try Asked.about([Self.article])
    let answer = try asked.ask(#"{"op":"search","q":"merger"}"#, deadline: 1)
    #expect(answer["error"]?["code"] == .string("timeout"))
  }
}
