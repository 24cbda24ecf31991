/// Text made safe for a terminal: nothing in an article can move the cursor or change colours.
enum TerminalText {
  /// Control characters, line separators and direction overrides become visible escapes.
  static func safe(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { isHostile($0, keepingLines) }) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isHostile(scalar, keepingLines) {
        safe += scalar == "\n" || scalar == "\t" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func isHostile(_ scalar: Unicode.Scalar, _ keepingLines: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: !keepingLines
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
