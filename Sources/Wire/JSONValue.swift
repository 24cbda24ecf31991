internal import Foundation

/// Any JSON value, as a client sent it.
public enum JSONValue: Equatable, Sendable, Decodable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON text. Throws `bad_frame` when it is not JSON or nests deeper than
  /// `WireLimits.jsonDepth`.
  public init(parsing bytes: [UInt8]) throws(WireFailure) {
    try JSONShape.check(bytes)
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw WireFailure(
        .badFrame, "not valid JSON",
        hint: "send one JSON object a line, in UTF-8, with a line end after it")
    }
  }

  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      self = .object(try Self.members(of: object))
    } else if var array = try? decoder.unkeyedContainer() {
      self = .array(try Self.elements(of: &array))
    } else {
      self = try Self.scalar(in: decoder.singleValueContainer())
    }
  }

  private static func members(of object: KeyedDecodingContainer<Key>) throws -> [String: JSONValue]
  {
    var members: [String: JSONValue] = [:]
    members.reserveCapacity(object.allKeys.count)
    for key in object.allKeys {
      if let text = try? object.decode(String.self, forKey: key) {
        members[key.stringValue] = .string(text)
      } else {
        members[key.stringValue] = try object.decode(JSONValue.self, forKey: key)
      }
    }
    return members
  }

  private static func elements(of array: inout any UnkeyedDecodingContainer) throws -> [JSONValue] {
    var elements: [JSONValue] = []
    while !array.isAtEnd { elements.append(try array.decode(JSONValue.self)) }
    return elements
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .string(text) }
    if let flag = try? container.decode(Bool.self) { return .boolean(flag) }
    if let integer = try? container.decode(Int64.self) { return .integer(integer) }
    return .number(try container.decode(Double.self))
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}

extension JSONValue {
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  public var elements: [JSONValue]? { if case .array(let all) = self { all } else { nil } }

  public var members: [String: JSONValue]? { if case .object(let all) = self { all } else { nil } }

  public var whole: Int? {
    if case .integer(let number) = self { Int(exactly: number) } else { nil }
  }

  /// The member of an object; nil of anything else.
  public subscript(name: String) -> JSONValue? { members?[name] }

  /// Writes the value; the members of an object in the order of their names.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .boolean(let flag): json.boolean(flag)
    case .integer(let number): json.integer(Int(number))
    case .number(let number): json.number(number)
    case .string(let text): json.string(text)
    case .array(let all):
      json.array { json in
        for element in all { element.write(to: &json) }
      }
    case .object(let all):
      json.object { json in
        for (name, value) in all.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          value.write(to: &json)
        }
      }
    }
  }

  /// The value as one JSON text.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    return json.bytes
  }
}
