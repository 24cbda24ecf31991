/// Makes text of bytes whose charset is marked, declared or guessed.
package enum Charset {
  /// A text and what it was in.
  package struct Decoded: Sendable, Equatable {
    package let text: String
    /// `utf-8`, `utf-16le`, `windows-1252`, or the name that was declared.
    package let charset: String
    /// Bytes that are no character of that charset stand in the text as U+FFFD.
    package let isRepaired: Bool
    /// It was neither marked, declared nor valid UTF-8: the charset is a guess.
    package let isGuess: Bool
    /// What was declared and is of no use: no charset that is known, or none that fits the bytes.
    package let refused: String?
    /// Whether text that was UTF-8 had been read as Windows-1252 before it was written.
    package let doubled: Doubled
    /// Where the text stands in the bytes, in order; bytes between two are no character.
    package let stretches: [CharsetStretch]
  }

  package enum Doubled: Sendable, Equatable {
    case not
    /// Parts of it look like that, and stand as they were found.
    case suspected
    /// All of it was, without a doubt, and the text was put right.
    case repaired
  }

  /// Decodes by the byte order mark; else as UTF-8 where that is valid, whatever is declared; else
  /// as `declared`, where most of it is in that charset; else as UTF-8 with repairs where that is
  /// nearly valid; else as Windows-1252.
  ///
  /// Fails with `.notText` when the bytes cannot be text in any.
  package static func decode(
    _ bytes: [UInt8], declared: String?
  ) throws(MarkupFailure) -> Decoded {
    if let mark = marked(bytes) { return decoded(bytes, in: mark.charset, from: mark.length) }
    if let order = UTF16Text.order(of: bytes) { return decoded(bytes, in: order, isGuess: true) }
    guard !looksBinary(bytes) else { throw .notText }
    let label = CharsetLabel(declared ?? "")
    // The charsets in use that are valid UTF-8 and are not.
    if !label.isEscaped, let text = String(validating: bytes, as: UTF8.self) {
      return decoded(bytes, text: text)
    }
    let good = goodUTF8(bytes)
    let isUTF8 = good.sequences >= 4 * good.errors
    if !label.isWestern, !(isUTF8 && good.sequences >= 10 && good.sequences >= 20 * good.errors),
      let name = label.library, let written = TextInCharset(bytes, name), written.isMostlyGood
    {
      return written.writing.decoded(label.name, isRepaired: written.errors > 0)
    }
    let refused = label.name.isEmpty || label.isWestern ? nil : label.name
    if isUTF8 { return decoded(bytes, in: .utf8, refused: refused) }
    return decoded(
      bytes, in: .windows1252, isGuess: !label.isWestern || label.isUTF8, refused: refused)
  }

  /// The charsets that are read without the library.
  enum Known: String {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
  }

  private static func decoded(
    _ bytes: [UInt8], in charset: Known, from start: Int = 0, isGuess: Bool = false,
    refused: String? = nil
  ) -> Decoded {
    var writing = CharsetWriting(from: start)
    let rest = bytes[start...]
    let errors =
      switch charset {
      case .utf8: writing.appendUTF8(rest)
      case .utf16LittleEndian: UTF16Text.write(rest, isLittle: true, to: &writing)
      case .utf16BigEndian: UTF16Text.write(rest, isLittle: false, to: &writing)
      case .windows1252: Windows1252.write(rest, to: &writing)
      }
    return writing.decoded(
      charset.rawValue, isRepaired: errors > 0, isGuess: isGuess, refused: refused)
  }

  /// What is valid UTF-8 throughout, which is read once for that and once more for doubled text.
  private static func decoded(_ bytes: [UInt8], text: String) -> Decoded {
    guard DoubledText(bytes).verdict == .not else { return decoded(bytes, in: .utf8) }
    let all = 0..<UInt32(bytes.count)
    return Decoded(
      text: text, charset: Known.utf8.rawValue, isRepaired: false, isGuess: false, refused: nil,
      doubled: .not, stretches: bytes.isEmpty ? [] : [CharsetStretch(text: all, bytes: all)])
  }

  private static func marked(_ bytes: [UInt8]) -> (charset: Known, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    return bytes.starts(with: [0xFE, 0xFF]) ? (.utf16BigEndian, 2) : nil
  }

  /// More than one byte in twenty is a control character that no text uses.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let count = min(bytes.count, 65_536)
    var odd = 0
    let sample = bytes.span
    for index in 0..<count where sample[index] < 0x20 {
      if !(8...13).contains(sample[index]), sample[index] != 27 { odd += 1 }
    }
    return odd * 20 > count
  }

  /// Sequences beyond ASCII, and what is none.
  private static func goodUTF8(_ bytes: [UInt8]) -> (sequences: Int, errors: Int) {
    var (sequences, errors) = (0, 0)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if !scalar.isASCII { sequences += 1 }
      case .error: errors += 1
      case .emptyInput: return (sequences, errors)
      }
    }
  }
}
