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
    if old.isEmpty { added += 1 }
    if old.isEmpty || (old != entry && isBetter(entity, than: old)) {
      try database.setMetadata(key, entry)
    }
    for name in entity.names { try write(name, of: entity.id, to: &database) }
  }

  /// Whether what the dictionary says of an entity gives way. The catalogue's word counts always.
  ///
  /// Names of one id outside the catalogue differ only in accents, capitals and signs. The last in the
  /// order of bytes stays, which has the accents and the small letters: so it is the same whatever
  /// the order in which articles come.
  private func isBetter(_ entity: PreparedDocument.NamedEntity, than old: [UInt8]) -> Bool {
    guard !entity.isInCatalogue, let known = try? EntityEntry(decoding: old), !known.isInCatalogue
    else { return true }
    return known.name.utf8.lexicographicallyPrecedes(entity.name.utf8)
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
