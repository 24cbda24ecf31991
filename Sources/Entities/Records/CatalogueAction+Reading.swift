internal import Identifiers

extension CatalogueStatement.Action {
  /// `hide ID`, `hide ID Name ; Name`, `merge ID into ID`, `rename ID New name`,
  /// `alias ID Name [weak] ; Name`, `split ID into ID Name ; Name`.
  init(
    _ verb: Substring, _ rest: Substring, line: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    let (object, more) = rest.cutAtBlank
    guard !object.isEmpty, verb == "hide" || !more.isEmpty else {
      throw place.failure(.badStatement(String(line)))
    }
    let id = try place.id(object)
    switch verb {
    case "hide" where more.isEmpty: self = .hide(id)
    case "hide": self = .hideNames(id, try Self.names(more, at: place).map(\.text))
    case "rename": self = .rename(id, name: String(more))
    case "alias": self = .alias(id, try Self.names(more, at: place))
    default:
      let (preposition, target) = more.cutAtBlank
      let (other, names) = target.cutAtBlank
      guard preposition == "into", !other.isEmpty, (verb == "split") != names.isEmpty else {
        throw place.failure(.badStatement(String(line)))
      }
      let into = try place.id(other)
      self =
        verb == "merge"
        ? .merge(id, into: into)
        : .split(id, into: into, try Self.names(names, at: place).map(\.text))
    }
  }

  private static func names(
    _ list: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) -> [AliasText] {
    var names: [AliasText] = []
    for name in list.aliasList {
      guard !name.isEmpty else { throw place.failure(.emptyName(String(list))) }
      names.append(try AliasText(name, at: place))
    }
    return names
  }
}

extension CataloguePlace {
  func id(_ text: Substring) throws(CatalogueFailure) -> EntityID {
    guard let id = EntityID(String(text)) else { throw failure(.badID(String(text))) }
    return id
  }
}
