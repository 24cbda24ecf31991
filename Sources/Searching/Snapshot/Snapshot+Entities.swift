internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

/// An entity that a name may mean.
struct NamedEntity: Hashable, Sendable {
  let id: EntityID
  let name: String
  /// Whether it is counted among the outlets that articles cite.
  let isOutlet: Bool
}

extension Snapshot {
  /// The entities that a name or an id may mean: those of the catalogue first, then those that
  /// only the index knows. `kind` nil takes any.
  func entities(named name: String, kind: EntityKind?) throws(SearchFailure) -> [NamedEntity] {
    var found: [NamedEntity] = []
    for entity in catalogue.candidates(named: name) {
      found.append(NamedEntity(id: entity.id, name: entity.name, isOutlet: entity.isOutlet))
    }
    for id in try recordedIDs(named: name) where !found.contains(where: { $0.id == id }) {
      if let entity = try recordedEntity(id) { found.append(entity) }
    }
    return found.filter { kind == nil || $0.id.kind == kind }
  }

  /// The ids that the index keeps under a name; the name itself where it is an id.
  private func recordedIDs(named name: String) throws(SearchFailure) -> [EntityID] {
    if let id = EntityID(name) { return catalogue[id] == nil ? [id] : [] }
    let bytes: [UInt8]
    do { bytes = try database.metadata(MetadataKey.name(Fold.name(name))) } catch {
      throw SearchFailure(error)
    }
    guard !bytes.isEmpty else { return [] }
    return try format { () throws(IndexFormatFailure) in try EntityNames(decoding: bytes).ids }
  }

  private func recordedEntity(_ id: EntityID) throws(SearchFailure) -> NamedEntity? {
    if let known = catalogue[id] {
      return NamedEntity(id: id, name: known.name, isOutlet: known.isOutlet)
    }
    let bytes: [UInt8]
    do { bytes = try database.metadata(MetadataKey.entity(id)) } catch {
      throw SearchFailure(error)
    }
    guard !bytes.isEmpty else { return nil }
    let entry = try format { () throws(IndexFormatFailure) in try EntityEntry(decoding: bytes) }
    return NamedEntity(id: id, name: entry.name, isOutlet: false)
  }
}
