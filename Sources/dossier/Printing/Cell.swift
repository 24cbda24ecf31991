internal import Wire

/// A JSON value in a table's cell.
enum Cell {
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .array(let elements):
      elements.map { element in element["name"].map(text) ?? text(element) }
        .joined(separator: "; ")
    case .object: String(decoding: value.bytes, as: UTF8.self)
    }
  }
}
