internal import Entities
internal import Identifiers
internal import Text
internal import Wire

/// An entity that a user named, by its id or by any name that only it has.
struct EntityChoice {
  let id: EntityID
  let name: String
  /// As the catalogue has it; nil for one that only the index knows.
  let entity: Entity?

  init(_ text: String, in catalogue: Catalogue, _ index: inout IndexedEntities) throws {
    let found = catalogue.candidates(named: text)
    let named = found.filter { Fold.name($0.name) == Fold.name(text) }
    if let only = found.count == 1 ? found.first : named.count == 1 ? named.first : nil {
      (id, name, entity) = (only.id, only.name, only)
      return
    }
    guard found.isEmpty else {
      throw Self.ambiguous(text, found.map(\.id.text))
    }
    let others = try index.entities(named: text).filter { value in
      EntityID(value.id).map { catalogue[$0] == nil && !catalogue.hidden.contains($0) } ?? false
    }
    guard others.count < 2 else { throw Self.ambiguous(text, others.map(\.id)) }
    guard let only = others.first, let known = EntityID(only.id) else {
      throw Self.unknown(text, catalogue)
    }
    (id, name, entity) = (known, only.name, nil)
  }

  private static func ambiguous(_ text: String, _ ids: [String]) -> CommandFailure {
    CommandFailure(
      WireFailure(
        .badRequest, "\"\(text)\" may be several entities",
        hint: "name one by its id: \(ids.joined(separator: ", "))"))
  }

  private static func unknown(_ text: String, _ catalogue: Catalogue) -> CommandFailure {
    let nearest =
      EntityID(text).map { catalogue.nearestIDs(to: $0, limit: 3).map(\.text) }
      ?? catalogue.nearestNames(to: text, limit: 3).map { "\"\($0)\"" }
    let hint =
      nearest.isEmpty
      ? "dossier entity ls --contains TEXT lists what there is"
      : "did you mean \(nearest.joined(separator: " or "))?"
    return CommandFailure(
      WireFailure(.notFound, "there is no entity \"\(text)\"", hint: hint))
  }

  /// The names by which the index knows an entity outside the catalogue: its own, and the forms in
  /// articles that are more than a mere surname.
  func surfaces(in index: inout IndexedEntities) throws -> [String] {
    let hits = try index.hits("@\(id)", limit: 50, fields: ["entities"], words: nil)
    var names = [name]
    for entity in hits.flatMap({ $0["entities"]?.elements ?? [] })
    where entity["id"]?.text == id.text {
      for surface in (entity["surfaces"]?.elements ?? []).compactMap(\.text)
      where RecognizedEntity.isTelling(surface) {
        let line = surface.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !names.contains(line) { names.append(line) }
      }
    }
    return names
  }
}

extension EntityChoice {
  /// Throws where the entity has no such names; they are told with those that it has.
  func require(_ names: [String]) throws {
    guard !names.isEmpty else { return }
    let own = entity?.aliases.map(\.text) ?? []
    let missing = names.filter { name in !own.contains { Fold.name($0) == Fold.name(name) } }
    guard !missing.isEmpty else { return }
    throw CommandFailure(
      WireFailure(
        .notFound, "\(id) has no name \(missing.map { "\"\($0)\"" }.joined(separator: ", "))",
        hint: own.isEmpty
          ? "only the index knows it; dossier entity promote makes it an entity of yours"
          : "its names are \(own.joined(separator: " ; "))"))
  }
}

extension EntityDesk {
  /// The id of an entity that is or is to be in the catalogue.
  func target(_ text: String) throws -> EntityID {
    if let id = EntityID(text) { return user.catalogue.merged[id] ?? id }
    let found = user.catalogue.candidates(named: text)
    guard let only = found.first, found.count == 1 else {
      throw CommandFailure(
        WireFailure(
          .badRequest, "\"\(text)\" is no id",
          hint: "write a kind, a slash and a name, such as org/example-labs"))
    }
    return only.id
  }
}
