/// The keys that hold the fields of an article where people's files have names of their own:
/// `title=kop`, `date=published.on,datum`.
///
/// A dot leads into an object. What the map does not find goes by the usual names.
package struct FieldMap: Sendable, Hashable {
  private let keys: [FieldName: [String]]

  /// Only the usual names.
  package static let usual = FieldMap(keys: [:])

  /// Why a map cannot be read; each prints as a sentence with the remedy.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case unknownField(String)
    case noKey(String)

    package var description: String {
      switch self {
      case .unknownField(let name):
        "\"\(name)\" is no field; the fields are \(FieldMap.fields.joined(separator: ", "))"
      case .noKey(let text):
        "\"\(text)\" names no key; write the field and the key that holds it, as in title=kop"
      }
    }
  }

  /// The names of the fields that may be mapped.
  package static let fields = FieldName.allCases.compactMap(\.label)

  private init(keys: [FieldName: [String]]) {
    self.keys = keys
  }

  /// Reads assignments such as `title=kop,headline`: the keys of a field, best first. A field that
  /// comes twice has the keys of both.
  package init(_ assignments: some Sequence<String>) throws(Failure) {
    var keys: [FieldName: [String]] = [:]
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = PlainProse.trimmed(String(parts[0]))
      let named = parts.dropFirst().flatMap { $0.split(separator: ",") }
        .map { PlainProse.trimmed(String($0)) }.filter { !$0.isEmpty }
      guard let field = FieldName.allCases.first(where: { $0.label == name.lowercased() }) else {
        throw .unknownField(name)
      }
      guard !named.isEmpty else { throw .noKey(assignment) }
      keys[field, default: []] += named
    }
    self.keys = keys
  }

  package var isEmpty: Bool { keys.isEmpty }

  /// The assignments again, one a field, in the order of `fields`: how a map is kept.
  package var assignments: [String] {
    FieldName.allCases.compactMap { field in
      guard let label = field.label, let named = keys[field] else { return nil }
      return "\(label)=\(named.joined(separator: ","))"
    }
  }
}

extension FieldMap {
  /// A value that the map names.
  struct Found {
    let field: FieldName
    /// The key as the map has it.
    let path: String
    /// Its place among the keys of its field, 0 for the best.
    let rank: Int
    let value: JSONValue
  }

  /// All values of an object that the map names and that are not empty.
  func found(in members: [JSONValue.Member]) -> [Found] {
    keys.flatMap { field, paths in
      paths.enumerated().compactMap { rank, path in
        guard let value = Self.value(at: path, in: members), !value.isEmpty else { return nil }
        return Found(field: field, path: path, rank: rank, value: value)
      }
    }
  }

  /// The field that a column of a table holds; nil where the map does not name it.
  func field(ofColumn name: String) -> FieldName? {
    keys.first { $0.value.contains { Self.isSame($0, name) } }?.key
  }

  /// The key itself, else the way along its dots; of a list, the way into its first element.
  private static func value(at path: String, in members: [JSONValue.Member]) -> JSONValue? {
    if let value = members.first(where: { isSame($0.key, path) })?.value { return value }
    for member in members {
      let head = path.prefix(member.key.count + 1)
      guard head.last == ".", isSame(String(head.dropLast()), member.key),
        case .object(let inner)? = member.value.elements.first,
        let value = value(at: String(path.dropFirst(head.count)), in: inner)
      else { continue }
      return value
    }
    return nil
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }
}

/// By what the keys of a file become the fields of an article.
struct FieldRules: Sendable {
  let dates: DateReader
  let map: FieldMap

  /// The field that a key names, by the map or by the usual names.
  func field(named key: String) -> FieldName? {
    map.field(ofColumn: key) ?? FieldName.named(key)?.field
  }
}
