import Testing

@testable import Wire

@Suite("JSON members")
struct JSONMembersTests {
  static func scan(_ text: String) -> (members: JSONMembers, failure: WireFailure?) {
    JSONMembers.scan(Array(text.utf8).span)
  }

  @Test func `are found where they stand`() {
    let text = #" {"id": 7, "op":"search","select":{"org":["a","}"]},"n":-1.5,"x":true} "#
    let (members, failure) = Self.scan(text)
    #expect(failure == nil)
    #expect(members.all.map(\.name) == ["id", "op", "select", "n", "x"])
    let bytes = Array(text.utf8)
    let values = members.all.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    #expect(values == ["7", "\"search\"", #"{"org":["a","}"]}"#, "-1.5", "true"])
    #expect(members.id("id", in: bytes.span) == .number(7))
    #expect(members.text("op", in: bytes.span) == "search")
    #expect(members.flag("x", in: bytes.span) == true)
    #expect(members.whole("n", in: bytes.span) == nil)
  }

  @Test(arguments: [
    "{}", "{ }", #"{"a":{}}"#, #"{"a":[]}"#, #"{"a":[[],{}]}"#, #"{"a":0}"#, #"{"a":-0.5E-7}"#,
    #"{"a":"\u00e9\n\\"}"#, #"{"a":null,"b":false}"#,
  ]) func `are read from what is JSON`(text: String) {
    #expect(Self.scan(text).failure == nil)
  }

  @Test(arguments: [
    "{", "}", "{]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":[1,]}", "{\"a\":01}",
    "{\"a\":1.}", "{\"a\":+1}", "{\"a\":tru}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}",
    "{\"a\":\"\\u12\"}", "{\"a\":\"", "{\"a\":1}}", "{\"a\":1} {}", "{\"a\" 1}", "{a:1}",
    "{\"a\":[1}", "{\"a\":NaN}",
  ]) func `are not read from what is not JSON`(text: String) {
    #expect(Self.scan(text).failure?.code == .badFrame)
  }

  @Test(arguments: ["", "  "]) func `are not read from nothing`(text: String) {
    #expect(Self.scan(text).failure?.code == .badFrame)
  }

  @Test(arguments: ["[]", "7", "\"x\""]) func `belong to an object`(text: String) {
    #expect(Self.scan(text).failure?.code == .badRequest)
  }

  @Test func `are not read from other bytes than UTF-8`() {
    let bytes = Array(#"{"id":1,"q":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    #expect(JSONMembers.scan(bytes.span).failure?.code == .badFrame)
  }

  @Test func `nest 16 levels deep and not one more`() {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
    }
    #expect(Self.scan("{\"a\":\(deep(16))}").failure == nil)
    #expect(Self.scan("{\"id\":9,\"a\":\(deep(17))}").failure?.code == .badRequest)
    #expect(Self.scan("{\"id\":9,\"a\":\(deep(17))}").members.all.map(\.name) == ["id"])
  }

  @Test(arguments: [
    #"{"op":"a","op":"b"}"#, #"{"a":{"x":1,"x":2}}"#, #"{"\u006fp":"a"}"#,
  ]) func `have each name once and plainly written`(text: String) {
    #expect(Self.scan(text).failure?.code == .badRequest)
  }

  @Test func `found before a failure are kept`() {
    let (members, failure) = Self.scan(#"{"id":"x1","op":"search","q":"half"#)
    #expect(failure?.code == .badFrame)
    #expect(members.all.map(\.name) == ["id", "op"])
  }
}
