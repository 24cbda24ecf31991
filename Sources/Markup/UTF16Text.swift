/// Reads UTF-16.
enum UTF16Text {
  /// The order of the bytes of Western text without a mark, which has a zero in nearly every second
  /// byte; else nil.
  static func order(of bytes: [UInt8]) -> Charset.Known? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] > half * 7 / 10, zeros[0] <= half / 20 { return .utf16LittleEndian }
    if zeros[0] > half * 7 / 10, zeros[1] <= half / 20 { return .utf16BigEndian }
    return nil
  }

  /// Gives how many units were no character. A last odd byte is left out.
  static func write(
    _ bytes: ArraySlice<UInt8>, isLittle: Bool, to writing: inout CharsetWriting
  ) -> Int {
    var errors = 0
    var next = bytes.startIndex
    let low = isLittle ? 0 : 1
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < bytes.endIndex else { return nil }
      return UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    while let first = unit(at: next) {
      next += 2
      if let scalar = Unicode.Scalar(first) {
        writing.append(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter, for: 2)
      } else if UTF16.isLeadSurrogate(first), let second = unit(at: next),
        UTF16.isTrailSurrogate(second)
      {
        let scalar = UTF16.decode(.init([first, second]))
        writing.append(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter, for: 4)
        next += 2
      } else {
        errors += 1
        writing.append(UTF8.encodedReplacementCharacter, for: 2)
      }
    }
    return errors
  }
}
