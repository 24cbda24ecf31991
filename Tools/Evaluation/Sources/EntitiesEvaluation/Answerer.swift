import Foundation

@testable import Corpus
@testable import Entities
@testable import Identifiers
@testable import TestSupport
@testable import Text

/// A marked article as it was read.
struct ReadDocument {
  let document: MarkedDocument
  let article: CleanedArticle

  /// Nil where there is no such file, or no article in it.
  init?(_ document: MarkedDocument, in folder: String) throws {
    self.document = document
    guard let article = try ArticleFolder().article("\(folder)/\(document.file)") else {
      return nil
    }
    self.article = article
  }
}

/// Recognises with one catalogue, and says what it found in the form that is compared.
struct Answerer {
  let catalogue: Catalogue
  let recognizer: Recognizer

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    recognizer = Recognizer(catalogue)
  }

  func entities(of article: CleanedArticle) -> [RecognizedEntity] {
    recognizer.entities(title: article.title, body: article.body, language: article.language)
  }

  func entities(of sentence: MarkedSentence, language: String) -> [RecognizedEntity] {
    recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(sentence.text), language: language)
  }

  /// - Parameter citing: whether outlets are a kind of their own, as in facets; sentences are marked
  ///   with them as organisations.
  func answer(_ entity: RecognizedEntity, citing: Bool) -> AnsweredEntity {
    AnsweredEntity(
      id: entity.id.text, kind: entity.kind.rawValue, name: entity.name,
      salience: citing && entity.isOutlet ? .source : entity.isMajor ? .major : .mentioned,
      count: entity.count, aliases: catalogue[entity.id]?.aliases.map(\.text) ?? [],
      surfaces: entity.surfaces)
  }

  /// A line for `score.py docs`.
  func line(_ document: MarkedDocument, _ entities: [RecognizedEntity]) throws -> String {
    let object: [String: Any] = [
      "file": document.file,
      "entities": entities.map { entity in
        [
          "id": entity.id.text, "name": entity.name,
          "kind": entity.isOutlet ? "source" : entity.kind.rawValue, "n": entity.count,
          "salience": entity.isMajor ? "major" : "mentioned", "surfaces": entity.surfaces,
          "aliases": catalogue[entity.id]?.aliases.map(\.text) ?? [],
        ] as [String: Any]
      },
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }
}
