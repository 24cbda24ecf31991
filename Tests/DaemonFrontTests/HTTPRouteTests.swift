import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("An HTTP route")
struct HTTPRouteTests {
  static func route(_ method: String, _ target: String, _ body: String = "") throws -> HTTPRoute {
    try HTTPRoute(method: method, target: target, body: ByteBuffer(string: body))
  }

  @Test(arguments: [
    ("/v1/search?q=merger+remedy", #"{"op":"search","q":"merger remedy"}"#),
    (
      "/v1/search?q=a&limit=2&offset=4&sort=-date&fields=id,title&timeout_ms=90",
      #"{"op":"search","q":"a","limit":2,"offset":4,"sort":"-date","fields":["id","title"],"timeout_ms":90}"#
    ),
    (
      "/v1/search?q=a&facet=org&facet=law:5&facet=date:year&select=org=Meta&select=org=H%26M",
      #"{"op":"search","q":"a","facets":{"date":{"interval":"year"},"law":{"limit":5},"org":{}},"#
        + #""select":{"org":["Meta","H&M"]}}"#
    ),
    ("/v1/search?q=a&snippet=30", #"{"op":"search","q":"a","snippet":{"words":30}}"#),
    ("/v1/search?q=%22caf%C3%A9%22&explain", #"{"op":"search","q":"\"café\"","explain":true}"#),
    ("/v1/facets?q=&facet=org", #"{"op":"facets","q":"","facets":{"org":{}}}"#),
    ("/v1/count?q=a&q=b", #"{"op":"count","queries":["a","b"]}"#),
    ("/v1/export?q=a&select=lang=de", #"{"op":"export","q":"a","select":{"lang":["de"]}}"#),
    ("/v1/parse?q=a&syntax=lenient", #"{"op":"parse","q":"a","syntax":"lenient"}"#),
    ("/v1/status", #"{"op":"status"}"#),
  ]) func `makes a request of an address`(target: String, line: String) throws {
    #expect(try Self.route("GET", target) == .operation(ByteBuffer(string: line)))
  }

  @Test(arguments: [
    ("/v1/search?q=a&explain=yes", "explain"), ("/v1/search?limit=ten", "limit"),
    ("/v1/search?q=a&q=b", "q"), ("/v1/search?select=Meta", "select"),
    ("/v1/facets?limit=3", "limit"),
    ("/v1/status?q=a", "q"), ("/v1/search?facet=law:x", "facet"),
  ]) func `names the parameter that is wrong`(target: String, name: String) {
    let refusal = #expect(throws: HTTPRoute.Refusal.self) { try Self.route("GET", target) }
    #expect(refusal?.failure.code == .badRequest)
    #expect(refusal?.failure.path == name)
  }

  @Test(arguments: ["/v1/search?q=%zz", "/v1/search?q=%4", "/v1/docs/%ff"])
  func `refuses what is not percent-encoded UTF-8`(target: String) {
    let refusal = #expect(throws: HTTPRoute.Refusal.self) { try Self.route("GET", target) }
    #expect(refusal?.failure.code == .badRequest)
  }

  @Test(arguments: [
    ("search", #"{"q":"a"}"#, #"{"op":"search","q":"a"}"#),
    ("status", "", #"{"op":"status"}"#),
    ("status", " { } ", #"{"op":"status" } "#),
    ("search", #"{"op":"search","q":"a"}"#, #"{"op":"search","q":"a"}"#),
    ("search", "{\r\n  \"q\": \"a\"\n}", #"{"op":"search",    "q": "a" }"#),
    ("serach", "{}", #"{"op":"serach"}"#),
  ]) func `puts the operation into a body`(name: String, body: String, line: String) throws {
    #expect(try Self.route("POST", "/v1/\(name)", body) == .operation(ByteBuffer(string: line)))
  }

  @Test func `knows the rest of the addresses`() throws {
    #expect(try Self.route("GET", "/metrics") == .metrics)
    #expect(try Self.route("HEAD", "/healthz") == .health)
    let article = ByteBuffer(string: #"{"op":"get","ids":["folder/a b.txt"],"fields":["id"]}"#)
    #expect(try Self.route("GET", "/v1/docs/folder/a%20b.txt?fields=id") == .article(article))
  }

  @Test(arguments: [
    ("GET", "/", 404, "not_found"), ("GET", "/v1/docs", 404, "not_found"),
    ("GET", "/v2/search", 404, "not_found"), ("PUT", "/v1/search", 405, "bad_request"),
    ("GET", "/v1/update", 405, "bad_request"), ("POST", "/v1/search?q=a", 400, "bad_request"),
    ("POST", "/metrics", 404, "not_found"),
  ]) func `refuses the others`(
    method: String, target: String, status: Int, code: String
  ) {
    let refusal = #expect(throws: HTTPRoute.Refusal.self) { try Self.route(method, target) }
    #expect(refusal?.failure.code.rawValue == code)
    #expect(refusal.map { $0.status ?? $0.failure.code.httpStatus } == status)
  }

  @Test func `does not let a body contradict its address`() {
    let refusal = #expect(throws: HTTPRoute.Refusal.self) {
      try Self.route("POST", "/v1/search", #"{"op":"update"}"#)
    }
    #expect(refusal?.failure.path == "op")
  }
}
