extension SourceCharacters {
  /// The strings of a value of JSON, without escapes, each apart from the next.
  func readingStrings() -> SourceCharacters {
    var strings = SourceCharacters()
    var (next, cursor) = (0, 0)
    while let quote = bytes[next...].firstIndex(of: UInt8(ascii: "\"")) {
      var start = quote + 1
      next = start
      while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
        guard bytes[next] == UInt8(ascii: "\\"), let escape = escape(at: next) else {
          next += 1
          continue
        }
        strings.copy(start..<next, of: self, &cursor)
        strings.put(escape.made, for: next..<escape.end, of: self, &cursor)
        start = escape.end
        next = start
      }
      strings.copy(start..<next, of: self, &cursor)
      strings.separate()
      next = min(next + 1, bytes.count)
    }
    return strings
  }

  /// What an escape stands for, and where it ends; nil when it is none. One that JSON does not know
  /// stands for its character.
  private func escape(at start: Int) -> (made: [UInt8], end: Int)? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): return ([10], start + 2)
    case UInt8(ascii: "t"): return ([9], start + 2)
    case UInt8(ascii: "r"): return ([13], start + 2)
    case UInt8(ascii: "b"): return ([8], start + 2)
    case UInt8(ascii: "f"): return ([12], start + 2)
    case UInt8(ascii: "u"): return unicodeEscape(at: start)
    default:
      var end = start + 2
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return (Array(bytes[(start + 1)..<end]), end)
    }
  }

  /// A lone surrogate is U+FFFD.
  private func unicodeEscape(at start: Int) -> (made: [UInt8], end: Int)? {
    guard let first = unit(at: start) else { return nil }
    var (units, end) = ([first], start + 6)
    if UTF16.isLeadSurrogate(first), let second = unit(at: end), UTF16.isTrailSurrogate(second) {
      units.append(second)
      end += 6
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), end)
  }

  /// The unit of UTF-16 that `\u` and four digits write.
  private func unit(at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
  }

  /// The cells of a row of a table: in a quoted one, two quotation marks are one. The marks around
  /// it stay, for in a cell that is not quoted they are part of the text.
  func readingCells() -> SourceCharacters {
    var cells = SourceCharacters()
    var (start, next, cursor) = (0, 0, 0)
    var isQuoted = false
    while let quote = bytes[next...].firstIndex(of: UInt8(ascii: "\"")) {
      next = quote + 1
      if isQuoted, next < bytes.count, bytes[next] == UInt8(ascii: "\"") {
        cells.copy(start..<quote, of: self, &cursor)
        cells.put([UInt8(ascii: "\"")], for: quote..<(quote + 2), of: self, &cursor)
        next += 1
        start = next
      } else if isQuoted || quote == 0 || Self.delimiters.contains(bytes[quote - 1]) {
        cells.copy(start..<quote, of: self, &cursor)
        cells.separate()
        start = quote
        isQuoted.toggle()
      }
    }
    cells.copy(start..<bytes.count, of: self, &cursor)
    return cells
  }

  private static let delimiters = Array(",;\t|:\r\n ".utf8)
}
