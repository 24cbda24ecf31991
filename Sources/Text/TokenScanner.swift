/// Reads the words of one text from its first byte to its last.
struct TokenScanner {
  let bytes: [UInt8]
  /// The next byte to be read; always the first of a scalar.
  var at = 0
  private var word = WordBuilder()

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next word; nil at the end of the text.
  mutating func next() -> Token? {
    while at < bytes.count {
      if let token = plainWord() { return token }
      let (kind, scalar, width) = read(at)
      switch kind {
      case .lower, .upper, .letter, .digit:
        if let token = nextWord() { return token }
      case .ideograph: return character(scalar, width)
      case .apostrophe: at = strayPossessiveEnd ?? at + width
      case .mark, .ignored, .other: at += width
      }
    }
    return nil
  }

  /// ASCII letters in lower case.
  mutating func lowercased(_ start: Int, _ end: Int) -> String {
    word.lowercased(bytes[start..<end])
  }

  /// The scalar at a byte offset, its class and its width in bytes.
  @inline(__always)
  private func read(_ index: Int) -> (kind: ScalarClass, scalar: Unicode.Scalar, width: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ScalarClass(ascii: byte), Unicode.Scalar(byte), 1) }
    let (scalar, width) = decode(index)
    return (ScalarClass(scalar), scalar, width)
  }

  /// The class of the scalar at an offset, which may be past the end.
  private func kind(at index: Int) -> ScalarClass {
    index < bytes.count ? read(index).kind : .other
  }

  /// A scalar of two bytes or more; the text came from a `String`, so it is valid UTF-8.
  private func decode(_ index: Int) -> (Unicode.Scalar, width: Int) {
    let lead = bytes[index]
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for byte in bytes[index + 1..<min(index + width, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// One character of a script without spaces, with its marks.
  private mutating func character(_ scalar: Unicode.Scalar, _ width: Int) -> Token? {
    let start = at
    word.reset()
    word.append(scalar, .letter)
    at += width
    while at < bytes.count {
      let (kind, mark, width) = read(at)
      guard kind == .mark else { break }
      word.append(mark, kind)
      at += width
    }
    return word.token(start, at)
  }

  private mutating func nextWord() -> Token? {
    if let initials = initials() { return initials }
    let start = at
    word.reset()
    var last = ScalarClass.other
    while at < bytes.count {
      let (kind, scalar, width) = read(at)
      if kind.continuesWord {
        if width == 1 { word.append(ascii: bytes[at], kind) } else { word.append(scalar, kind) }
        at += width
        if kind != .mark { last = kind }
      } else if kind == .ignored {
        at += width
      } else if !joins(kind, width, after: last, wordStart: start) {
        break
      }
    }
    let end = at
    skipPossessive(after: last)
    return word.token(start, end)
  }
}

extension TokenScanner {
  /// Takes a character that is part of the word only between letters or between digits; false when
  /// the word ends before it.
  private mutating func joins(
    _ kind: ScalarClass, _ width: Int, after last: ScalarClass, wordStart: Int
  ) -> Bool {
    let next = self.kind(at: at + width)
    switch bytes[at] {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      guard last == .digit, next == .digit else { return false }
      word.append(ascii: bytes[at], .other)
    case UInt8(ascii: "&"):
      guard last.isLetter, next.isLetter else { return false }
      word.append(ascii: bytes[at], .other)
    default:
      guard kind == .apostrophe, last.isLetter, next.isLetter, possessiveEnd == nil,
        !word.isElision
      else { return false }
      word.append(ascii: UInt8(ascii: "'"), .other)
    }
    at += width
    return true
  }

  /// The end of `'s` when that stands here and ends the word.
  private var possessiveEnd: Int? {
    guard at < bytes.count else { return nil }
    let (kind, _, width) = read(at)
    let letter = at + width
    guard kind == .apostrophe, letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "s"),
      !self.kind(at: letter + 1).continuesWord
    else { return nil }
    return letter + 1
  }

  /// The end of an `'s` that stands alone, as in `Trump 's`.
  private var strayPossessiveEnd: Int? {
    guard at > 0, bytes[at - 1] == UInt8(ascii: " "), let end = possessiveEnd,
      kind(at: end) != .apostrophe
    else { return nil }
    return end
  }

  private mutating func skipPossessive(after last: ScalarClass) {
    guard last.isLetter || last == .digit, let end = possessiveEnd else { return }
    at = end
  }

  /// `U.S.`, `e.g.`, `E.U`: two or more single letters with dots between, as one word.
  private mutating func initials() -> Token? {
    let start = at
    guard start == 0 || bytes[start - 1] != UInt8(ascii: ".") else { return nil }
    var end = start
    var index = start
    var letters = 0
    while index < bytes.count {
      let (kind, _, width) = read(index)
      guard kind.isLetter, !self.kind(at: index + width).continuesWord else { break }
      letters += 1
      end = index + width
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { break }
      index = end + 1
    }
    guard letters > 1 else { return nil }
    return initials(from: start, to: end)
  }

  private mutating func initials(from start: Int, to end: Int) -> Token? {
    word.reset()
    var index = start
    while index < end {
      let (kind, scalar, width) = read(index)
      if width == 1, kind.isLetter {
        word.append(ascii: bytes[index], kind)
      } else if kind.isLetter {
        word.append(scalar, kind)
      }
      index += width
    }
    at = end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end + 1 : end
    let wordEnd = at
    skipPossessive(after: .letter)
    return word.token(start, wordEnd)
  }
}
