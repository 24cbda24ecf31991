/// The members of one object of a request, taken one by one; what is left over is an error.
struct RequestFields {
  private let members: [String: JSONValue]
  /// Where the object stands in the request, with a dot after it; empty for the request itself.
  private let place: String
  private var known: [String] = []

  init(_ value: JSONValue, at place: String = "") throws(WireFailure) {
    guard let members = value.members else {
      throw WireFailure(.badRequest, "\(place.isEmpty ? "a request" : place) must be an object")
    }
    self.members = members
    self.place = place.isEmpty ? "" : "\(place)."
  }

  /// Whether the member is there and not null.
  mutating func value(_ name: String) -> JSONValue? {
    known.append(name)
    guard let value = members[name], value != .null else { return nil }
    return value
  }

  /// All members, for an object whose names are the client's own.
  var all: [(name: String, value: JSONValue)] {
    members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  mutating func text(_ name: String) throws(WireFailure) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.text else { throw wrong(name, "must be a string") }
    return text
  }

  mutating func flag(_ name: String) throws(WireFailure) -> Bool? {
    guard let value = value(name) else { return nil }
    guard case .boolean(let flag) = value else { throw wrong(name, "must be true or false") }
    return flag
  }

  mutating func whole(_ name: String, in range: ClosedRange<Int>) throws(WireFailure) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = value.whole, range.contains(number) else {
      throw wrong(
        name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// At most `limit` strings.
  mutating func texts(_ name: String, limit: Int) throws(WireFailure) -> [String]? {
    guard let value = value(name) else { return nil }
    guard let elements = value.elements else { throw wrong(name, "must be an array of strings") }
    guard elements.count <= limit else { throw wrong(name, "may have at most \(limit) elements") }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      guard let text = element.text else { throw wrong("\(name)[\(index)]", "must be a string") }
      texts.append(text)
    }
    return texts
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws(WireFailure) -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw wrong(name, "must be one of \(all)")
    }
    return choice
  }

  mutating func fields(_ name: String) throws(WireFailure) -> RequestFields? {
    guard let value = value(name) else { return nil }
    return try RequestFields(value, at: place + name)
  }

  /// Refuses what was never asked for, naming the nearest name that exists.
  func finish() throws(WireFailure) {
    guard let stranger = members.keys.filter({ !known.contains($0) }).min() else { return }
    let nearest = Spelling.nearest(to: stranger, among: known)
    throw WireFailure(
      .badRequest, "unknown key \"\(place)\(stranger)\"",
      hint: nearest.map { "did you mean \"\($0)\"?" }
        ?? "keys here: \(known.sorted().joined(separator: ", "))",
      path: place + stranger)
  }

  func wrong(_ name: String, _ what: String) -> WireFailure {
    WireFailure(.badRequest, "\"\(place)\(name)\" \(what)", path: place + name)
  }
}
