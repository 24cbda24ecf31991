/// A sentence with the names that people say are in it: a line of the sentence files
/// (`entities/README.md` of the shared data) or of those beside `Tools/Evaluation`.
package struct MarkedSentence: Decodable, Sendable {
  package let id: String
  package let text: String
  package let mentions: [MarkedMention]

  package static func read(_ path: String) throws -> [MarkedSentence] {
    try JSONLines.read(path)
  }

  /// The sentence as an article of its own, where its mentions say which entities they mean.
  package func document(language: String) -> MarkedDocument {
    var surfaces: [MarkedMention.Entity: [String]] = [:]
    var order: [MarkedMention.Entity] = []
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      if surfaces[entity] == nil { order.append(entity) }
      surfaces[entity, default: []].append(mention.surface)
    }
    return MarkedDocument(
      id: id, file: id, title: "", lang: language,
      entities: order.map { entity in
        MarkedEntity(
          type: entity.kind, canonical: entity.canonical, salience: .mentioned,
          surfaces: surfaces[entity, default: []])
      })
  }
}

/// A name in a sentence.
package struct MarkedMention: Decodable, Sendable {
  /// Bytes of UTF-8.
  package let start: Int
  /// The byte behind it.
  package let end: Int
  /// `none` of a name of a kind that we do not have.
  package let kind: String
  package let surface: String
  /// The name of what it means, where somebody said.
  package let canonical: String?
  /// What makes it hard to find, such as `glued-both`.
  package let flags: [String]?

  struct Entity: Hashable {
    let kind: String
    let canonical: String
  }

  var entity: Entity? {
    canonical.map { Entity(kind: kind, canonical: $0) }
  }
}
