package import Identifiers

/// One thing that a user wants otherwise in the catalogue, as the lines that say so.
package enum CatalogueEdit: Equatable, Sendable {
  /// An entity is recognised no more.
  case hide(EntityID)
  /// It goes by these names no more.
  case hideNames(EntityID, [String])
  case merge(EntityID, into: EntityID)
  case rename(EntityID, name: String)
  /// It goes by these names too, or they count otherwise. Modifiers stand behind each in brackets.
  case alias(EntityID, names: [String])
  /// Names of one entity are another's, which is made where it has a name here.
  case split(EntityID, names: [String], into: EntityID, name: String?)
  /// What open recognition found becomes an entity, with its names.
  case promote(EntityID, name: String, names: [String])

  /// What it is called on the command line and in the history.
  package var verb: String {
    switch self {
    case .hide, .hideNames: "hide"
    case .merge: "merge"
    case .rename: "rename"
    case .alias: "alias"
    case .split: "split"
    case .promote: "promote"
    }
  }

  package var lines: [String] {
    switch self {
    case .hide(let id): ["hide \(id)"]
    case .hideNames(let id, let names): ["hide \(id) \(Self.list(names))"]
    case .merge(let id, let target): ["merge \(id) into \(target)"]
    case .rename(let id, let name): ["rename \(id) \(Self.line(name))"]
    case .alias(let id, let names): ["alias \(id) \(Self.list(names))"]
    case .split(let id, let names, let target, let name):
      (name.map { ["\(target)  \(Self.line($0))"] } ?? [])
        + ["split \(id) into \(target) \(Self.list(names))"]
    case .promote(let id, let name, let names):
      ["\(id)  \(Self.line(name))"]
        + (names.isEmpty ? [] : ["  alias: \(Self.list(names))"])
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map(line).joined(separator: " ; ")
  }

  /// A name as a line can hold it.
  private static func line(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
