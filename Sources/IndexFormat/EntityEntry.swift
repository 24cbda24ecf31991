package import Identifiers

/// An entity that some article of the index mentions, kept under `MetadataKey.entity`.
///
/// The catalogue knows many that no article mentions; open recognition finds some that it does not
/// know. This is the list of both, with the name to show.
package struct EntityEntry: Equatable, Sendable {
  package let name: String
  /// Whether the catalogue of the time knew it.
  package let isInCatalogue: Bool

  package init(name: String, isInCatalogue: Bool) {
    self.name = name
    self.isInCatalogue = isInCatalogue
  }

  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(name)
    writer.write(isInCatalogue ? 1 : 0)
    return writer.bytes
  }

  package init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "entry of an entity")
    name = try reader.text()
    isInCatalogue = try reader.count() == 1
    guard reader.isAtEnd else { throw reader.failure }
  }
}

/// The entities outside the catalogue that one folded name may mean, under `MetadataKey.name`.
///
/// Names are the canonical name and the surfaces of more than one word or all in capitals, so that
/// a surname alone does not resolve to everybody who bears it.
package struct EntityNames: Equatable, Sendable {
  /// Ascending, without repetition.
  package let ids: [EntityID]

  package init(_ ids: some Sequence<EntityID>) {
    self.ids = Set(ids).sorted()
  }

  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(ids) { $0.write($1.text) }
    return writer.bytes
  }

  package init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "entry of a name")
    ids = try reader.list { reader throws(IndexFormatFailure) in
      guard let id = EntityID(try reader.text()) else { throw reader.failure }
      return id
    }
    guard reader.isAtEnd else { throw reader.failure }
  }
}
