import Testing

@testable import Corpus

@Suite struct `A JSON parser` {
  @Test(arguments: [
    (
      "{\"a\":1,\"b\":[true,null,\"x\"],\"a\":2.5e3}",
      "{\"a\":1,\"b\":[true,null,\"x\"],\"a\":2.5e3}"
    ),
    (" [ ] ", "[]"), ("[1,]", "[1]"), ("{\"a\":NaN}", "{\"a\":null}"),
    ("[\"\\u00e9\\n\\\"\\\\/\"]", "[\"é\\n\\\"\\\\/\"]"), ("[\"\\ud83d\\ude00\"]", "[\"😀\"]"),
    ("[\"\\ud83d x\"]", "[\"\u{FFFD} x\"]"), ("[\"\\ud83d\\u0041\"]", "[\"\u{FFFD}A\"]"),
    ("[\"raw\nline\"]", "[\"raw\\nline\"]"),
  ])
  func `keeps what it reads, in order`(json: String, again: String) throws {
    #expect(try JSONParser.value(of: Array(json.utf8)).text == again)
  }

  @Test(arguments: [
    ("", 0, "the text ends where a value should stand"),
    ("{\"a\" 1}", 5, "a colon should stand here"),
    ("[1 2]", 3, "a comma or ] should stand here"),
    ("{a:1}", 1, "a key in double quotes should stand here"),
    ("\"open", 5, "the text ends inside a string"), ("[1] x", 4, "something follows the value"),
    ("tru", 0, "no value begins like this"),
    ("\"\\u12\"", 3, "four hexadecimal digits should follow \\u"),
  ])
  func `says where and what is wrong`(json: String, offset: Int, what: String) {
    #expect(throws: JSONParser.Failure(offset: offset, what: what)) {
      try JSONParser.value(of: Array(json.utf8))
    }
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `refuses what is nested without measure`(opening: String) {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    #expect(throws: JSONParser.Failure.self) { try JSONParser.value(of: bytes) }
  }
}
