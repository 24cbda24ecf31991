/// Finds where a value of JSON ends by counting brackets, piece by piece, however deep it is.
///
/// It does not look whether the value is sound: brackets of either kind close each other.
struct JSONBalance {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// - Parameter inObject: whether an object was entered before.
  init(inObject: Bool = false) {
    depth = inObject ? 1 : 0
  }

  /// Goes on with a value that began with a bracket, a brace or a quote.
  ///
  /// Gives one past its last byte; nil when it goes on after the bytes there are.
  mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isInString {
        if passInString(byte), depth == 0 { return index }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// True when the byte ends the string.
  private mutating func passInString(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      return true
    }
    return false
  }
}
