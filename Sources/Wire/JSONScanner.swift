/// Walks a JSON text once, without recursion, and notes the members of the outermost object.
struct JSONScanner {
  private enum Expected { case value, firstElement, firstKey, key, colon, separator, end }

  /// An object or array that is open.
  private struct Level {
    let isObject: Bool
    /// Hashes of the names seen; their order does not matter.
    var names: Set<Int> = []
  }

  private(set) var members = JSONMembers()
  private var levels: [Level] = []
  private var expected = Expected.value
  private var at = 0
  /// The member of the outermost object whose value is being read.
  private var name = ""
  private var valueStart = 0

  mutating func scan(_ text: Span<UInt8>) throws(WireFailure) {
    try Self.checkEncoding(text)
    while true {
      skipSpace(text)
      guard at < text.count else { break }
      try step(text)
    }
    guard expected == .end else { throw Self.broken("it ends too early") }
  }

  private static func checkEncoding(_ text: Span<UInt8>) throws(WireFailure) {
    do {
      _ = try UTF8Span(validating: text)
    } catch {
      throw WireFailure(.badFrame, "the request is not valid UTF-8", hint: "send UTF-8")
    }
  }

  private mutating func step(_ text: Span<UInt8>) throws(WireFailure) {
    let byte = text[at]
    switch (expected, byte) {
    case (.firstElement, UInt8(ascii: "]")), (.firstKey, UInt8(ascii: "}")): close()
    case (.value, _), (.firstElement, _): try value(text)
    case (.firstKey, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")): try key(text)
    case (.colon, UInt8(ascii: ":")):
      at += 1
      expected = .value
    case (.separator, UInt8(ascii: ",")):
      at += 1
      expected = levels.last?.isObject == true ? .key : .value
    case (.separator, UInt8(ascii: "}")) where levels.last?.isObject == true: close()
    case (.separator, UInt8(ascii: "]")) where levels.last?.isObject == false: close()
    default: throw Self.broken("byte \(at) is not what comes next")
    }
  }

  private mutating func value(_ text: Span<UInt8>) throws(WireFailure) {
    if levels.count == 1 { valueStart = at }
    let byte = text[at]
    if levels.isEmpty, byte != UInt8(ascii: "{") { throw Self.notAnObject(byte) }
    switch byte {
    case UInt8(ascii: "{"): try open(isObject: true)
    case UInt8(ascii: "["): try open(isObject: false)
    case UInt8(ascii: "\""):
      try skipString(text)
      finishValue()
    case UInt8(ascii: "t"): try skip("true", text)
    case UInt8(ascii: "f"): try skip("false", text)
    case UInt8(ascii: "n"): try skip("null", text)
    default:
      try skipNumber(text)
      finishValue()
    }
  }

  private static func notAnObject(_ first: UInt8) -> WireFailure {
    let beginsJSON = isDigit(first) || "[\"-tfn".utf8.contains(first)
    return beginsJSON
      ? WireFailure(.badRequest, "a request must be an object") : broken("it begins with no {")
  }

  private mutating func open(isObject: Bool) throws(WireFailure) {
    guard levels.count < WireLimits.jsonDepth else {
      throw WireFailure(
        .badRequest, "the request nests deeper than \(WireLimits.jsonDepth) levels",
        hint: "no request needs more than 4")
    }
    levels.append(Level(isObject: isObject))
    at += 1
    expected = isObject ? .firstKey : .firstElement
  }

  private mutating func close() {
    levels.removeLast()
    at += 1
    finishValue()
  }

  private mutating func finishValue() {
    expected = levels.isEmpty ? .end : .separator
    if levels.count == 1 { members.add(name, valueStart..<at) }
  }

  private mutating func key(_ text: Span<UInt8>) throws(WireFailure) {
    let start = at + 1
    try skipString(text)
    var hasher = Hasher()
    for index in start..<at - 1 { hasher.combine(text[index]) }
    let isNew = levels[levels.count - 1].names.insert(hasher.finalize()).inserted
    if levels.count == 1 || !isNew {
      name = String(decoding: text.copy(start..<at - 1), as: UTF8.self)
    }
    guard isNew else {
      throw WireFailure(.badRequest, "\"\(name)\" stands twice in one object", path: name)
    }
    guard levels.count > 1 || !name.utf8.contains(UInt8(ascii: "\\")) else {
      throw WireFailure(.badRequest, "the keys of a request are written without escapes")
    }
    expected = .colon
  }
}

// Tokens.
extension JSONScanner {
  private mutating func skipSpace(_ text: Span<UInt8>) {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  /// From the opening quote to behind the closing one.
  private mutating func skipString(_ text: Span<UInt8>) throws(WireFailure) {
    at += 1
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try skipEscape(text)
      case 0..<0x20: throw Self.broken("byte \(at) is a control character within a string")
      default: at += 1
      }
    }
    throw Self.broken("a string is not closed")
  }

  private mutating func skipEscape(_ text: Span<UInt8>) throws(WireFailure) {
    guard at + 1 < text.count else { throw Self.broken("a string is not closed") }
    switch text[at + 1] {
    case UInt8(ascii: "u"):
      guard at + 6 <= text.count, (at + 2..<at + 6).allSatisfy({ Self.isHexDigit(text[$0]) }) else {
        throw Self.broken("byte \(at) begins no character")
      }
      at += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    default: throw Self.broken("byte \(at) begins no escape")
    }
  }

  private mutating func skip(_ word: StaticString, _ text: Span<UInt8>) throws(WireFailure) {
    for byte in word.description.utf8 {
      guard at < text.count, text[at] == byte else { throw Self.broken("byte \(at) is not JSON") }
      at += 1
    }
    finishValue()
  }

  private mutating func skipNumber(_ text: Span<UInt8>) throws(WireFailure) {
    if at < text.count, text[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = at < text.count && text[at] == UInt8(ascii: "0")
    let whole = skipDigits(text)
    guard whole > 0, !isZero || whole == 1 else { throw Self.broken("byte \(at) is not JSON") }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      guard skipDigits(text) > 0 else { throw Self.broken("a number ends too early") }
    }
    guard at < text.count, text[at] | 0x20 == UInt8(ascii: "e") else { return }
    at += 1
    if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
    guard skipDigits(text) > 0 else { throw Self.broken("a number ends too early") }
  }

  private mutating func skipDigits(_ text: Span<UInt8>) -> Int {
    let start = at
    while at < text.count, Self.isDigit(text[at]) { at += 1 }
    return at - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func broken(_ why: String) -> WireFailure {
    WireFailure(
      .badFrame, "not valid JSON: \(why)",
      hint: "send one JSON object a line, in UTF-8, with a line end after it")
  }
}
