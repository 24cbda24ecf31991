import Testing
import Wire

@Suite struct `A JSON writer` {
  @Test func `puts commas between members and elements and nowhere else`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", 1)
      json.key("b")
      json.array { json in
        json.string("x")
        json.object { _ in }
        json.null()
      }
      json.member("c", true)
      json.member("d", 12.31)
      json.member("e", ["p", "q"])
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":1,"b":["x",{},null],"c":true,"d":12.31,"e":["p","q"]}"#)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("q\"b\\", #""q\"b\\""#), ("a\n\r\tz", #""a\n\r\tz""#),
    ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#), ("\u{85}\u{2028}", #""\u0085\u2028""#),
    ("\u{202E}x\u{2066}", #""\u202ex\u2066""#), ("Müller–€ 🏛", "\"Müller–€ 🏛\""),
  ])
  func `escapes what a terminal or a parser could trip over`(text: String, json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func `writes null for a number that is not finite`() {
    var json = JSONWriter()
    json.array { json in
      json.number(.nan)
      json.number(.infinity)
    }
    #expect(json.bytes == Array("[null,null]".utf8))
  }

  @Test func `reads back what it wrote`() throws {
    let value = JSONValue.object([
      "text": .string("é\u{1}\"\u{2029}"), "n": .integer(-7), "x": .number(0.25),
      "list": .array([.null, .boolean(false), .object([:])]),
    ])
    #expect(try JSONValue(parsing: value.bytes) == value)
  }
}
