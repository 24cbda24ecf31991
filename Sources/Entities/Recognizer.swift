package import Text

/// Finds which entities a text mentions.
package struct Recognizer: Sendable {
  private let catalogue: Catalogue

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The entities of an article, in order of their first mention; marked words are never part of one.
  ///
  /// - Parameter language: an ISO 639-1 code, or `und`.
  package func entities(
    title: TokenizedText, body: TokenizedText, language: String
  ) -> [RecognizedEntity] {
    []
  }
}
