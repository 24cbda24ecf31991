/// The text of bytes in a charset of the system's library, made character by character, so that it
/// is known where each stands.
struct TextInCharset {
  private(set) var writing = CharsetWriting()
  /// Bytes that are no character; each is U+FFFD in the text.
  private(set) var errors = 0
  private var characters = 0

  /// The longest sequence of any charset, escapes to another set included.
  private static let longest = 6

  /// Nil when the library does not know the charset.
  init?(_ bytes: [UInt8], _ charset: String) {
    guard var converter = CharsetConverter(from: charset) else { return nil }
    let table = charset.hasPrefix("iso-2022") ? [] : Self.table(&converter)
    var next = 0
    while next < bytes.count {
      let single = table.isEmpty ? nil : table[Int(bytes[next])]
      if let single {
        writing.append(single, for: 1)
        next += 1
      } else {
        next += take(bytes[next...].prefix(Self.longest), &converter)
      }
      characters += 1
    }
  }

  /// At most one character in twenty is wrong: another charset would have more.
  var isMostlyGood: Bool { errors * 20 <= characters }

  /// Takes the character that the bytes begin with, and gives how many it has.
  private mutating func take(
    _ bytes: ArraySlice<UInt8>, _ converter: inout CharsetConverter
  ) -> Int {
    var count = 1
    var step = converter.convert(bytes.prefix(1))
    while step == .incomplete, count < bytes.count {
      count += 1
      step = converter.convert(bytes.prefix(count))
    }
    if case .characters(let found) = step {
      if found.isEmpty { writing.skip(count) } else { writing.append(found, for: count) }
      return count
    }
    errors += 1
    writing.append(UTF8.encodedReplacementCharacter, for: 1)
    return 1
  }

  /// The character of each byte that is one by itself.
  private static func table(_ converter: inout CharsetConverter) -> [[UInt8]?] {
    (UInt8.min...UInt8.max).map { byte in
      guard case .characters(let found) = converter.convert([byte]) else {
        _ = converter.finish()
        return nil
      }
      let all = found + converter.finish()
      return all.isEmpty ? nil : all
    }
  }
}
