@testable import Entities
@testable import EvaluationSupport
@testable import Identifiers

/// The entities that most articles of a folder have, as facets would show them.
struct TopValues {
  private struct Value {
    let name: String
    let isInCatalogue: Bool
    var articles = 0
    var mentions = 0
  }

  private static let cited = "cites"
  private var values: [String: [EntityID: Value]] = [:]
  private var articles = 0

  init(of folder: String, _ answerer: Answerer) {
    for article in ArticleFolder().articles(below: folder) {
      articles += 1
      for entity in answerer.entities(of: article) { add(entity, answerer.catalogue) }
    }
  }

  private mutating func add(_ entity: RecognizedEntity, _ catalogue: Catalogue) {
    let facet = entity.isOutlet ? Self.cited : entity.kind.rawValue
    let new = Value(name: entity.name, isInCatalogue: catalogue[entity.id] != nil)
    values[facet, default: [:]][entity.id, default: new].articles += 1
    values[facet, default: [:]][entity.id, default: new].mentions += entity.count
  }

  func printFigures(_ limit: Int) {
    print("\(articles) articles")
    for facet in EntityKind.allCases.map(\.rawValue) + [Self.cited] {
      let all = values[facet, default: [:]]
      let known = all.values.count(where: \.isInCatalogue)
      print("\n\(facet): \(known) of the catalogue, \(all.count - known) open")
      let ranked = all.sorted { left, right in
        (right.value.articles, right.value.mentions, left.key)
          < (left.value.articles, left.value.mentions, right.key)
      }
      for (rank, (id, value)) in ranked.prefix(limit).enumerated() {
        let origin = value.isInCatalogue ? "catalogue" : "open"
        print(rank + 1, value.articles, value.mentions, origin, value.name, id, separator: "\t")
      }
    }
  }
}
