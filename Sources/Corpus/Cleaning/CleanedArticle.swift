package import Identifiers
package import Text

/// An article whose text is normal and whose parts that are not the article are marked.
///
/// Only the `Cleaner` makes one.
package struct CleanedArticle: Sendable {
  package let ownID: String?
  package let title: TokenizedText
  package let body: TokenizedText
  /// Where the body came from; nil when it cannot be told of its source.
  package let sourceMap: SourceMap?
  package let date: PublicationDate?
  package let authors: [String]
  package let source: String?
  package let url: String?
  package let tags: [String]
  package let declaredLanguage: String?
  package let metadata: [MetadataEntry]
  /// ISO 639 code found in the unmarked text, `und` when it cannot be told.
  package let language: String
  /// Why it is hardly an article: a wall, an error page, a page of links; nil of an article.
  package let thin: ThinReason?
  package let fingerprint: Fingerprint
  /// Words of title and body that are not marked.
  package let wordCount: Int
}
