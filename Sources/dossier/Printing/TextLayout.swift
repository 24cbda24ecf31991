/// Lays text out in lines. Widths are columns of a terminal (`TextWidth`).
enum TextLayout {
  /// Breaks `text` at spaces into lines of at most `width` columns; a longer word stands alone.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var filled = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let columns = TextWidth.columns(String(word))
      if !line.isEmpty, filled + 1 + columns > width {
        lines.append(line)
        (line, filled) = ("", 0)
      }
      filled += columns + (line.isEmpty ? 0 : 1)
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.columns(text))) + text
  }

  /// Filled with spaces, or cut, to `width` columns.
  static func left(_ text: String, _ width: Int) -> String {
    let cut = cut(text, width)
    return cut + String(repeating: " ", count: max(0, width - TextWidth.columns(cut)))
  }

  /// Cut to at most `width` columns, with an ellipsis at the end.
  static func cut(_ text: String, _ width: Int) -> String {
    guard TextWidth.columns(text) > width else { return text }
    return prefix(text, width - 1) + (width > 0 ? "…" : "")
  }

  /// Cut to at most `width` columns, with an ellipsis at the beginning.
  static func cutStart(_ text: String, _ width: Int) -> String {
    guard TextWidth.columns(text) > width else { return text }
    return (width > 0 ? "…" : "") + String(prefix(String(text.reversed()), width - 1).reversed())
  }

  /// The first characters that fit into `width` columns.
  static func prefix(_ text: String, _ width: Int) -> String {
    var filled = 0
    let end = text.firstIndex { character in
      filled += TextWidth.columns(character)
      return filled > width
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// `1234567` as `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(number.magnitude))
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// `1 article`, `1,234 articles`.
  static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `812 bytes`, `1.5 MB`: in powers of 1,000.
  static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000 else { return counted(bytes, "byte") }
    var amount = Double(bytes) / 1_000
    var units = ["kB", "MB", "GB", "TB"][...]
    while amount >= 999.5, units.count > 1 {
      amount /= 1_000
      units = units.dropFirst()
    }
    let text = amount < 9.95 ? "\((amount * 10).rounded() / 10)" : "\(Int(amount.rounded()))"
    return "\(text) \(units.first ?? "")"
  }

  /// A share, 0...1, in per cent: `0 %`, `<1 %`, `12 %`.
  static func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    return share > 0 && whole == 0 ? "<1 %" : "\(whole) %"
  }
}
