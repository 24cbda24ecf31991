/// Tells text that was UTF-8, was read as Windows-1252, and was written as UTF-8 again: `Ã©` for `é`.
struct DoubledText {
  private(set) var verdict = Charset.Doubled.not
  private let text: [UInt8]

  /// Fewer are no habit of a program: a text may quote one.
  private static let fewest = 3

  /// What every character that was a first byte begins with: all are in Latin-1.
  private static let lead: UInt8 = 0xC3

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    var (doubled, inside) = (0, 0)
    var next = 0
    // It is a first byte wherever it stands.
    while let lead = ByteSearch.first(Self.lead, in: text, from: next) {
      if let found = sequence(at: lead) {
        doubled += 1
        inside += found.character.count
        next = found.end
      } else {
        next = lead + 1
      }
    }
    guard doubled >= Self.fewest else { return }
    let isAlone = text.count(where: { $0 >= 0xC0 }) == inside
    verdict = isAlone ? .repaired : .suspected
  }

  /// The text with each such sequence as the character it was.
  func repaired(_ writing: CharsetWriting) -> CharsetWriting {
    var repaired = CharsetWriting(from: Int(writing.stretches.first?.bytes.lowerBound ?? 0))
    var stretch = 0
    var next = 0
    while next < text.count {
      let found = sequence(at: next)
      let end = found?.end ?? next + 1
      let from = Self.offset(of: next, in: writing.stretches, &stretch)
      let to = Self.offset(of: end, in: writing.stretches, &stretch)
      repaired.append(found?.character ?? [text[next]], for: max(1, to - from))
      next = end
    }
    return repaired
  }

  /// Where an offset of the text stands in the bytes.
  private static func offset(
    of place: Int, in stretches: [CharsetStretch], _ index: inout Int
  ) -> Int {
    while index + 1 < stretches.count, stretches[index].text.upperBound <= place { index += 1 }
    let stretch = stretches[index]
    let share = (place - Int(stretch.text.lowerBound)) * stretch.bytes.count / stretch.text.count
    return Int(stretch.bytes.lowerBound) + share
  }

  /// The character of UTF-8 that the characters there would be as bytes of Windows-1252.
  private func sequence(at start: Int) -> (character: [UInt8], end: Int)? {
    guard text[start] == Self.lead, let lead = byte(at: start), 0xC2...0xF4 ~= lead.byte else {
      return nil
    }
    var character = [lead.byte]
    var end = lead.end
    for _ in 1..<(lead.byte < 0xE0 ? 2 : lead.byte < 0xF0 ? 3 : 4) {
      guard end < text.count, let other = byte(at: end), 0x80...0xBF ~= other.byte else {
        return nil
      }
      character.append(other.byte)
      end = other.end
    }
    return String(validating: character, as: UTF8.self) == nil ? nil : (character, end)
  }

  /// The byte that the character there, which is beyond ASCII, has in Windows-1252.
  private func byte(at start: Int) -> (byte: UInt8, end: Int)? {
    let end = characterEnd(from: start)
    var value = UInt32(text[start]) & (0xFF >> UInt32(end - start + 1))
    for byte in text[(start + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    guard end - start >= 2, let scalar = Unicode.Scalar(value), let byte = Windows1252.byte(scalar)
    else { return nil }
    return (byte, end)
  }

  private func characterEnd(from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
