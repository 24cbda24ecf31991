package import Corpus
package import Entities
internal import Identifiers
package import TestSupport
internal import Text

/// Recognises with one catalogue, and says what it found in the form that is compared.
package struct Answerer: Sendable {
  package let catalogue: Catalogue
  private let recognizer: Recognizer

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    recognizer = Recognizer(catalogue)
  }

  package func entities(of article: CleanedArticle) -> [RecognizedEntity] {
    recognizer.entities(title: article.title, body: article.body, language: article.language)
  }

  /// - Parameter language: an ISO 639-1 code.
  package func entities(
    of sentence: MarkedSentence, language: String
  ) -> [RecognizedEntity] {
    recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(sentence.text), language: language)
  }

  /// - Parameter citing: whether outlets are a kind of their own, as in facets; sentences are marked
  ///   with them as organisations.
  package func answer(_ entity: RecognizedEntity, citing: Bool) -> AnsweredEntity {
    AnsweredEntity(
      id: entity.id.text, kind: entity.kind.rawValue, name: entity.name,
      salience: citing && entity.isOutlet ? .source : entity.isMajor ? .major : .mentioned,
      count: entity.count, aliases: catalogue[entity.id]?.aliases.map(\.text) ?? [],
      surfaces: entity.surfaces)
  }
}
