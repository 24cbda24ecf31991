import Foundation

/// An article with the entities that people say it has: a line of `docs-dev.jsonl`
/// (`entities/README.md` of the shared data).
package struct MarkedDocument: Decodable, Sendable {
  package let id: String
  /// Of the text, relative to the folder of articles.
  package let file: String
  package let title: String
  package let lang: String
  package let entities: [MarkedEntity]

  package init(
    id: String, file: String, title: String, lang: String, entities: [MarkedEntity]
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.lang = lang
    self.entities = entities
  }

  package static func read(_ path: String) throws -> [MarkedDocument] {
    try JSONLines.read(path)
  }
}

/// An entity that people say an article has.
package struct MarkedEntity: Decodable, Sendable {
  package let type: String
  package let canonical: String
  package let salience: MarkedSalience
  package let surfaces: [String]
  /// Other kinds that are accepted.
  package let also: [String]?

  package init(
    type: String, canonical: String, salience: MarkedSalience, surfaces: [String],
    also: [String]? = nil
  ) {
    self.type = type
    self.canonical = canonical
    self.salience = salience
    self.surfaces = surfaces
    self.also = also
  }

  package var kind: String { type.lowercased() }
  package var kinds: Set<String> { Set([kind] + (also ?? []).map { $0.lowercased() }) }
  /// A facet shows it.
  package var isRequired: Bool { salience == .major || salience == .mentioned }
}

/// What an entity is to an article, as people or the product say.
package enum MarkedSalience: String, Decodable, Sendable {
  case major, mentioned, source, boilerplate
}

enum JSONLines {
  static func read<Line: Decodable>(_ path: String) throws -> [Line] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }
}
