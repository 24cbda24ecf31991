/// The members of one JSON object: their names, and where in the text their values stand.
///
/// Finding them checks the whole text (RFC 8259, UTF-8, nesting, no name twice in one object) but
/// decodes nothing: a line is sorted and passed on without being understood.
public struct JSONMembers: Sendable {
  /// In the order of the text. The name is as written, between its quotes.
  public private(set) var all: [(name: String, value: Range<Int>)] = []

  init() {}

  /// Scans a whole text. What was found before a failure is given with it.
  public static func scan(_ text: Span<UInt8>) -> (members: JSONMembers, failure: WireFailure?) {
    var scanner = JSONScanner()
    do throws(WireFailure) {
      try scanner.scan(text)
      return (scanner.members, nil)
    } catch {
      return (scanner.members, error)
    }
  }

  /// Where the value of a member stands; nil when there is none.
  public subscript(name: String) -> Range<Int>? {
    all.first { $0.name == name }?.value
  }

  /// A member that is a string or an integer, as the id of a request.
  public func id(_ name: String, in text: Span<UInt8>) -> RequestID? {
    guard let range = self[name] else { return nil }
    switch try? JSONValue(parsing: text.copy(range)) {
    case .integer(let number): return .number(number)
    case .string(let value): return .text(value)
    default: return nil
    }
  }

  /// A member that is a string.
  public func text(_ name: String, in text: Span<UInt8>) -> String? {
    guard let range = self[name] else { return nil }
    return (try? JSONValue(parsing: text.copy(range)))?.text
  }

  /// A member that is a whole number.
  public func whole(_ name: String, in text: Span<UInt8>) -> Int? {
    guard let range = self[name] else { return nil }
    return (try? JSONValue(parsing: text.copy(range)))?.whole
  }

  /// A member that is `true` or `false`.
  public func flag(_ name: String, in text: Span<UInt8>) -> Bool? {
    guard let range = self[name] else { return nil }
    switch text[range.lowerBound] {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }

  mutating func add(_ name: String, _ value: Range<Int>) {
    all.append((name, value))
  }
}

extension Span<UInt8> {
  /// The bytes of a range, as an array of their own.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(self[index]) }
    return bytes
  }
}
