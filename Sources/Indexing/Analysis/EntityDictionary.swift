internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

/// Keeps the entities that articles mention in a database's metadata, each written once.
struct EntityDictionary {
  /// What the database is known to have: as it was added, so that a new name is noticed.
  private var known: Set<PreparedDocument.NamedEntity> = []
  /// Remembered entities are forgotten at this many, about 50 MB.
  private static let capacity = 200_000
  /// Entities that the database did not have, since this was last set to 0.
  var added = 0

  mutating func add(
    _ entities: [PreparedDocument.NamedEntity], to database: inout WritableDatabase
  ) throws(XapianError) {
    for entity in entities where !known.contains(entity) {
      if known.count == Self.capacity { known.removeAll(keepingCapacity: true) }
      known.insert(entity)
      try write(entity, to: &database)
    }
  }

  private mutating func write(
    _ entity: PreparedDocument.NamedEntity, to database: inout WritableDatabase
  ) throws(XapianError) {
    let key = MetadataKey.entity(entity.id)
    let entry = EntityEntry(name: entity.name, isInCatalogue: entity.isInCatalogue).encoded()
    let old = try database.reader.metadata(key)
    // The first name that an entity outside the catalogue was given stays, so that it does not
    // change with each article; the catalogue's word counts always.
    if old.isEmpty { added += 1 }
    if old.isEmpty || (entity.isInCatalogue && old != entry) {
      try database.setMetadata(key, entry)
    }
    for name in entity.names { try write(name, of: entity.id, to: &database) }
  }

  private func write(
    _ name: String, of id: EntityID, to database: inout WritableDatabase
  ) throws(XapianError) {
    let key = MetadataKey.name(name)
    let old = try database.reader.metadata(key)
    let ids = old.isEmpty ? [] : (try? EntityNames(decoding: old))?.ids ?? []
    guard !ids.contains(id) else { return }
    try database.setMetadata(key, EntityNames(ids + [id]).encoded())
  }
}
