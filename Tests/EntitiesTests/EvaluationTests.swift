import Foundation
import Identifiers
import TestSupport
import Testing
import Text

@testable import Entities

/// Floors under what recognition reached; the figures are printed.
///
/// `DOSSIER_ANSWERS=FILE` writes the answers for `score.py docs`, which is the full definition of
/// the measure; the one here is its short form.
@Suite(.enabled(if: MarkedArticles.areThere)) struct `Recognition of marked articles` {
  private struct Tally {
    var hits = 0
    var wrong = 0
    var missed = 0
    var agreed = 0
    var precision: Double { Double(hits) / Double(max(1, hits + wrong)) }
    var recall: Double { Double(hits) / Double(max(1, hits + missed)) }
    var f1: Double { 2 * precision * recall / max(.leastNonzeroMagnitude, precision + recall) }
  }

  @Test func `stays above its floors`() throws {
    let catalogue = try BuiltIn.catalogue.get()
    let recognizer = try BuiltIn.recognizer.get()
    var tally = Tally()
    var answers: [String] = []
    for article in try MarkedArticles.all() {
      let entities = try MarkedArticles.entities(of: article, recognizer)
      count(entities.filter { !$0.isOutlet }, article, catalogue, &tally)
      answers.append(try answer(entities, article, catalogue))
    }
    if let path = ProcessInfo.processInfo.environment["DOSSIER_ANSWERS"] {
      try answers.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    print(
      "marked articles: \(tally) precision \(tally.precision) recall \(tally.recall) F1 \(tally.f1)"
    )
    #expect(tally.precision >= 0.90)
    #expect(tally.f1 >= 0.80)
  }

  private func count(
    _ entities: [RecognizedEntity], _ article: MarkedArticles.Article, _ catalogue: Catalogue,
    _ tally: inout Tally
  ) {
    var open = article.entities
    for entity in entities {
      let names = Set(([entity.name] + entity.surfaces).map(comparable))
      let match = open.firstIndex { mark in
        mark.kinds.contains(entity.kind.rawValue) && !mark.names.isDisjoint(with: names)
      }
      guard let match else {
        tally.wrong += 1
        continue
      }
      let mark = open.remove(at: match)
      guard mark.isRequired else { continue }
      tally.hits += 1
      tally.agreed += (mark.salience == "major") == entity.isMajor ? 1 : 0
    }
    tally.missed += open.count { $0.isRequired }
  }

  private func answer(
    _ entities: [RecognizedEntity], _ article: MarkedArticles.Article, _ catalogue: Catalogue
  ) throws -> String {
    let object: [String: Any] = [
      "file": article.file,
      "entities": entities.map { entity in
        [
          "id": entity.id.text, "name": entity.name,
          "kind": entity.isOutlet ? "source" : entity.kind.rawValue, "n": entity.count,
          "first": entity.first, "salience": entity.isMajor ? "major" : "mentioned",
          "surfaces": entity.surfaces,
          "aliases": catalogue[entity.id]?.aliases.map(\.text) ?? [],
        ] as [String: Any]
      },
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }
}
