/// Reads JSON (RFC 8259) from bytes of UTF-8, saying where it is wrong.
///
/// Our own, because Foundation's tells no place, keeps no order and recurs without limit.
/// Forgives what people's exports hold: control characters in strings, `NaN`, a comma before `]`.
struct JSONParser {
  /// What is wrong, and at which byte.
  struct Failure: Error, Equatable {
    let offset: Int
    let what: String
  }

  private let bytes: [UInt8]
  private(set) var offset: Int
  private var budget = mostValues

  /// Deeper values are refused.
  static let deepest = 64
  /// So are texts of more values, each of which takes a hundred bytes: no article has as many.
  static let mostValues = 200_000

  init(_ bytes: [UInt8], offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The one value of a text.
  static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    guard parser.isAtEnd else { throw parser.failure("something follows the value") }
    return value
  }

  /// The members of the one object of a text.
  static func members(of bytes: [UInt8]) throws(Failure) -> [JSONValue.Member] {
    guard case .object(let members) = try value(of: bytes) else {
      throw Failure(offset: 0, what: "an object should stand here")
    }
    return members
  }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return offset == bytes.count
    }
  }

  /// The next value of a text of several.
  mutating func value() throws(Failure) -> JSONValue {
    budget = Self.mostValues
    return try value(depth: 0)
  }

  /// Passes over the brace that an object begins with.
  mutating func enterObject() throws(Failure) {
    skipSpace()
    guard take("{") else { throw failure("an object should stand here") }
  }

  /// The next key of an object, its colon passed; nil when the object ends here.
  mutating func nextKey(isFirst: Bool) throws(Failure) -> String? {
    skipSpace()
    if take("}") { return nil }
    if !isFirst {
      guard take(",") else { throw failure("a comma or } should stand here") }
      skipSpace()
      if take("}") { return nil }
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw failure("a key in double quotes should stand here")
    }
    let key = try string()
    skipSpace()
    guard take(":") else { throw failure("a colon should stand here") }
    skipSpace()
    return key
  }

  /// Passes over a value without reading it; false when the bytes end in it.
  mutating func skipValue() -> Bool {
    skipSpace()
    guard offset < bytes.count else { return false }
    if [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(bytes[offset]) {
      var balance = JSONBalance()
      let end = balance.end(in: bytes, from: offset)
      offset = end ?? bytes.count
      return end != nil
    }
    while offset < bytes.count, !Self.endsScalar(bytes[offset]) { offset += 1 }
    return offset < bytes.count
  }

  /// Whether a number or a word ends before this byte.
  static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  func failure(_ what: String) -> Failure { Failure(offset: offset, what: what) }

  var tooMany: Failure { failure("more than \(Self.mostValues) values") }
}

extension JSONParser {
  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure("nested deeper than \(Self.deepest)") }
    budget -= 1
    guard budget >= 0 else { throw tooMany }
    skipSpace()
    guard offset < bytes.count else { throw failure("the text ends where a value should stand") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    try enterObject()
    var members: [JSONValue.Member] = []
    while let key = try nextKey(isFirst: members.isEmpty) {
      let start = offset
      let value = try value(depth: depth + 1)
      members.append(.init(key: key, value: value, at: start..<offset))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace()
      if take("]") { return .array(elements) }
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw failure("a comma or ] should stand here") }
      return .array(elements)
    }
  }

  private mutating func number() -> JSONValue {
    let start = offset
    while offset < bytes.count, Self.isNumberByte(bytes[offset]) { offset += 1 }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func word() throws(Failure) -> JSONValue {
    let start = offset
    while offset < bytes.count, Self.isLetter(bytes[offset]) { offset += 1 }
    switch String(decoding: bytes[start..<offset], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "NaN", "Infinity": return .null
    default:
      offset = start
      throw failure("no value begins like this")
    }
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, UInt32(bytes[offset]) == character.value else { return false }
    offset += 1
    return true
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension JSONParser {
  private mutating func string() throws(Failure) -> String {
    offset += 1
    var output: [UInt8] = []
    var start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        output += bytes[start..<offset]
        offset += 1
        return String(decoding: output, as: UTF8.self)
      case UInt8(ascii: "\\"):
        output += bytes[start..<offset]
        output += try escape()
        start = offset
      default: offset += 1
      }
    }
    throw failure("the text ends inside a string")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard offset + 1 < bytes.count else { throw failure("the text ends inside a string") }
    let kind = bytes[offset + 1]
    offset += 2
    switch kind {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return Array(String(try escapedScalar()).utf8)
    default: return [kind]
    }
  }

  /// A lone surrogate is U+FFFD.
  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800...0xDBFF).contains(first), offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let place = offset
    offset += 2
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else {
      offset = place
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits should follow \\u") }
    offset += 4
    return unit
  }
}
