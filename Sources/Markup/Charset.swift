private import Glibc

/// Makes text of bytes whose charset is known, declared or guessed.
package enum Charset {
  /// A text and what it was in.
  package struct Decoded: Sendable, Equatable {
    package let text: String
    /// `utf-8`, `utf-16le`, `windows-1252`, or the name that was declared.
    package let charset: String
    /// Bytes that are no character of that charset stand in the text as U+FFFD.
    package let isRepaired: Bool
    /// It was neither marked, declared nor valid UTF-8: Windows-1252 is a guess.
    package let isGuess: Bool
  }

  /// Decodes by the byte order mark; else as UTF-8 where that is valid, whatever is declared; else
  /// as `declared`; else as UTF-8 with repairs where that is nearly valid; else as Windows-1252.
  ///
  /// Fails with `.notText` when the bytes cannot be text in any.
  package static func decode(
    _ bytes: [UInt8], declared: String?
  ) throws(MarkupFailure) -> Decoded {
    if let marked = decodeMarked(bytes) { return marked }
    guard !looksBinary(bytes) else { throw .notText }
    let label = declared?.lowercased() ?? ""
    // The one charset in use that is valid UTF-8 and is not.
    if label != "iso-2022-jp", let text = String(validating: bytes, as: UTF8.self) {
      return Decoded(text: text, charset: "utf-8", isRepaired: false, isGuess: false)
    }
    let isLatin = ["", "utf-8", "utf8", "us-ascii", "iso-8859-1", "latin1", "windows-1252"]
      .contains(label)
    if !isLatin, let text = converted(bytes, from: label) {
      return Decoded(text: text, charset: label, isRepaired: false, isGuess: false)
    }
    if isNearlyUTF8(bytes) {
      let text = String(decoding: bytes, as: UTF8.self)
      return Decoded(text: text, charset: "utf-8", isRepaired: true, isGuess: false)
    }
    return Decoded(
      text: Windows1252.decode(bytes), charset: "windows-1252", isRepaired: false,
      isGuess: !["iso-8859-1", "latin1", "windows-1252"].contains(label))
  }

  private static func decodeMarked(_ bytes: [UInt8]) -> Decoded? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = String(validating: bytes.dropFirst(3), as: UTF8.self)
      return Decoded(
        text: text ?? String(decoding: bytes.dropFirst(3), as: UTF8.self), charset: "utf-8",
        isRepaired: text == nil, isGuess: false)
    }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
      return seemsUTF16(bytes).map { decodeUTF16(bytes[...], isLittle: $0, isGuess: true) }
    }
    return decodeUTF16(bytes.dropFirst(2), isLittle: isLittle, isGuess: false)
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, isLittle: Bool, isGuess: Bool
  ) -> Decoded {
    let low = isLittle ? 0 : 1
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    let text = String(validating: units, as: UTF16.self)
    return Decoded(
      text: text ?? String(decoding: units, as: UTF16.self),
      charset: isLittle ? "utf-16le" : "utf-16be", isRepaired: text == nil, isGuess: isGuess)
  }

  /// Western text in UTF-16 without a mark has a zero in nearly every second byte.
  private static func seemsUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] > half * 7 / 10, zeros[0] <= half / 20 { return true }
    if zeros[0] > half * 7 / 10, zeros[1] <= half / 20 { return false }
    return nil
  }

  /// More than one byte in twenty is a control character that no text uses.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(65_536)
    let odd = sample.reduce(0) { $0 + ($1 < 0x20 && !(8...13).contains($1) && $1 != 27 ? 1 : 0) }
    return odd * 20 > sample.count
  }

  /// At most one sequence in five beyond ASCII is wrong.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if !scalar.isASCII { good += 1 }
      case .error: bad += 1
      case .emptyInput: return good >= 4 * bad
      }
    }
  }

  /// Nil when the system does not know the charset or a byte is not in it.
  private static func converted(_ bytes: [UInt8], from label: String) -> String? {
    guard label.utf8.allSatisfy({ $0 < 0x7F && $0 > 0x20 && $0 != 0x2F }), label.utf8.count <= 40,
      let converter = unsafe iconv_open("UTF-8", label),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var source = unsafe bytes.withUnsafeBytes { unsafe Array($0.bindMemory(to: CChar.self)) }
    var isGood = false
    // No charset in use takes more than four bytes of UTF-8 for one of its own.
    let output = unsafe [CChar](unsafeUninitializedCapacity: bytes.count * 4 + 16) {
      target, count in
      unsafe source.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = target.baseAddress
        var toLeft = target.count
        isGood = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft) != -1
        count = target.count - toLeft
      }
    }
    return isGood
      ? String(validating: output.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
