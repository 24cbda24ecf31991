/// Words of ASCII letters and figures alone, which are most: they need no classes and no buffers.
extension TokenScanner {
  /// The word that begins here, when it is such a word and what follows ends it whatever it is; else
  /// nil, and nothing is taken.
  @inline(__always)
  mutating func plainWord() -> Token? {
    let start = at
    var end = start
    var letters = 0
    var uppers = 0
    var startsUpper = false
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0x61...0x7A: letters += 1
      case 0x41...0x5A:
        if letters == 0 { startsUpper = true }
        letters += 1
        uppers += 1
      case 0x30...0x39: break
      default: break scan
      }
      end += 1
    }
    guard end - start <= Token.longest, endsPlainWord(end, of: end - start) else { return nil }
    at = end
    let text =
      uppers == 0 ? String(decoding: bytes[start..<end], as: UTF8.self) : lowercased(start, end)
    let shape = Token.Shape(letters: letters, uppers: uppers, startsUpper: startsUpper)
    return Token(span: TextSpan(start, end), lower: text, word: text, shape: shape)
  }

  /// Whether a word of `count` bytes ends before `end` and is no initial.
  private func endsPlainWord(_ end: Int, of count: Int) -> Bool {
    guard count > 0, end < bytes.count else { return count > 1 }
    switch bytes[end] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return count > 1 && end + 1 < bytes.count && bytes[end + 1] <= 0x20
    case UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "`"), 0x80...: return false
    default: return true
    }
  }
}

extension Token.Shape {
  /// Of a word with so many letters, of which so many are capitals.
  init(letters: Int, uppers: Int, startsUpper: Bool) {
    if letters == 0 {
      self = .digits
    } else if uppers == 0 {
      self = .lower
    } else if uppers == letters, letters > 1 {
      self = .upper
    } else {
      self = uppers == 1 && startsUpper ? .capitalised : .mixed
    }
  }
}
