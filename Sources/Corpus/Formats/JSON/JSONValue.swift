/// A value of JSON, or of YAML read as JSON: what every reader of fields works on.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the source; a key may come twice.
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue
    /// Where the value stands in the JSON it was read from; nil where it was read from none.
    /// No part of what the member is.
    let place: Range<Int>?

    init(key: String, value: JSONValue) {
      self.init(key: key, value: value, at: nil)
    }

    init(key: String, value: JSONValue, at place: Range<Int>?) {
      self.key = key
      self.value = value
      self.place = place
    }

    static func == (left: Member, right: Member) -> Bool {
      left.key == right.key && left.value == right.value
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  /// The value of the first member with this key; nil when there is none or this is no object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A string, or a number as it is written; nil for all else.
  var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }

  /// The elements of an array; any other value but null is one element.
  var elements: [JSONValue] {
    switch self {
    case .null: []
    case .array(let elements): elements
    case .bool, .number, .string, .object: [self]
    }
  }

  /// Null, or a string, array or object with nothing in it.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .array(let elements): elements.allSatisfy(\.isEmpty)
    case .object(let members): members.isEmpty
    }
  }

  /// A string as it is, everything else as JSON: how metadata is kept.
  var text: String {
    switch self {
    case .string(let text): text
    case .null, .bool, .number, .array, .object: json
    }
  }

  private var json: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
