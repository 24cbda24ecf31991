/// Characters of a decoded text and the bytes they stand for.
///
/// All of them take the same share of both, so that an offset's share of one is its share of the
/// other. Offsets of 32 bits: a file that is decoded stands in memory whole.
package struct CharsetStretch: Sendable, Hashable {
  /// In UTF-8 bytes of the text.
  package let text: Range<UInt32>
  package let bytes: Range<UInt32>
}

/// A text under way, with where each part of it came from.
struct CharsetWriting {
  private(set) var text: [UInt8] = []
  private(set) var stretches: [CharsetStretch] = []
  private var next: Int

  /// - Parameter start: how many bytes come before the text.
  init(from start: Int = 0) {
    next = start
  }

  /// Writes a character that the next `count` bytes stand for.
  mutating func append(_ character: some Collection<UInt8>, for count: Int) {
    text += character
    join(character.count, count)
  }

  /// Bytes that stand for nothing: a shift to another set of characters.
  mutating func skip(_ count: Int) {
    next += count
  }

  /// Writes what is UTF-8, and U+FFFD for what is not; gives how often that was.
  mutating func appendUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    if String(validating: bytes, as: UTF8.self) != nil {
      append(bytes, for: bytes.count)
      return 0
    }
    var errors = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let character): append(character, for: character.count)
      case .error(let length):
        errors += 1
        append(UTF8.encodedReplacementCharacter, for: length)
      case .emptyInput: return errors
      }
    }
  }

  private mutating func join(_ count: Int, _ bytes: Int) {
    let end = text.count
    defer { next += bytes }
    if let last = stretches.last, Int(last.bytes.upperBound) == next,
      last.text.count * bytes == count * last.bytes.count
    {
      stretches[stretches.count - 1] = CharsetStretch(
        text: last.text.lowerBound..<UInt32(end),
        bytes: last.bytes.lowerBound..<UInt32(next + bytes))
    } else {
      stretches.append(
        CharsetStretch(
          text: UInt32(end - count)..<UInt32(end), bytes: UInt32(next)..<UInt32(next + bytes)))
    }
  }

  /// The text, put right where it was UTF-8 read as Windows-1252.
  func decoded(
    _ charset: String, isRepaired: Bool, isGuess: Bool = false, refused: String? = nil
  ) -> Charset.Decoded {
    let doubled = DoubledText(text)
    let writing = doubled.verdict == .repaired ? doubled.repaired(self) : self
    return Charset.Decoded(
      text: String(decoding: writing.text, as: UTF8.self), charset: charset,
      isRepaired: isRepaired, isGuess: isGuess, refused: refused, doubled: doubled.verdict,
      stretches: writing.stretches)
  }
}
