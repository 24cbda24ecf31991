import Testing

@testable import Markup

@Suite struct `A TOML document` {
  private func json(_ text: String) -> String? {
    TOML.json(text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("", "{}"), ("b = 1\na = -2", #"{"b":1,"a":-2}"#), ("x = 1.5\ny = inf", #"{"x":1.5,"y":null}"#),
    ("t = \"a\\n\\\"b\\\"\\u00e9\"", #"{"t":"a\u000a\"b\"é"}"#),
    ("d = 2024-02-29", #"{"d":"2024-02-29"}"#),
    ("d = 2024-02-29 10:11:12.5Z", #"{"d":"2024-02-29T10:11:12.5Z"}"#),
    (
      "z.y = true\n[a]\nb = ['c', {d = 'e'}]\n[[l]]\nm = 1",
      #"{"z":{"y":true},"a":{"b":["c",{"d":"e"}]},"l":[{"m":1}]}"#
    ),
  ])
  func `is told as JSON in the order of the source`(text: String, json: String) {
    #expect(self.json(text) == json)
  }

  @Test(arguments: ["a", "a = ", "a = b", "a = 1\na = 2", "a = \"\u{1}\"", "[a", "d = 2024-02-30"])
  func `is nothing where it is not valid`(text: String) {
    #expect(TOML.json(text) == nil)
  }

  /// Each breaks an assertion of the library, which would end the program.
  @Test(arguments: ["d = 2024-06-06Tx", "d = 2024-06-06Tx12:30:00", "d = 2024-06-06T\u{95}"])
  func `is nothing where a date has no time behind its letter`(text: String) {
    #expect(TOML.json(text) == nil)
  }
}
