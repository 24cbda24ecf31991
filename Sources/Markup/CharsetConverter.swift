private import Glibc

/// One conversion of glibc's `iconv` to UTF-8. One owner, one thread.
@safe struct CharsetConverter: ~Copyable {
  private let raw: iconv_t
  private var input = [CChar](repeating: 0, count: 8)
  private var output = [CChar](repeating: 0, count: 32)

  enum Step: Equatable {
    /// The characters that the bytes are; none when they are a shift to another set.
    case characters([UInt8])
    /// They begin a character.
    case incomplete
    /// They are none of this charset.
    case wrong
  }

  /// Nil when the library does not know the charset.
  init?(from charset: String) {
    guard let made = unsafe iconv_open("UTF-8", charset), Int(bitPattern: made) != -1 else {
      return nil
    }
    unsafe raw = unsafe made
  }

  deinit { unsafe iconv_close(raw) }

  /// Converts the bytes of one character, at most eight.
  mutating func convert(_ bytes: ArraySlice<UInt8>) -> Step {
    for (index, byte) in bytes.prefix(8).enumerated() { input[index] = CChar(bitPattern: byte) }
    var left = min(bytes.count, 8)
    let (count, code) = write(&left)
    if code == EINVAL { return .incomplete }
    guard code == 0, left == 0 else { return .wrong }
    return .characters(output[..<count].map { UInt8(bitPattern: $0) })
  }

  /// What the library holds back to see whether a mark follows; it begins anew.
  mutating func finish() -> [UInt8] {
    var room = output.count
    unsafe output.withUnsafeMutableBufferPointer { target in
      var to = target.baseAddress
      _ = unsafe iconv(raw, nil, nil, &to, &room)
    }
    return output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
  }

  /// Gives how many bytes were written, and the error's number or 0.
  private mutating func write(_ left: inout Int) -> (count: Int, code: Int32) {
    var room = output.count
    var code: Int32 = 0
    var rest = left
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        if unsafe iconv(raw, &from, &rest, &to, &room) == -1 { code = errno }
      }
    }
    left = rest
    return (output.count - room, code)
  }
}
