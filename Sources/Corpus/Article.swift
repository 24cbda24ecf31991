package import Identifiers

/// An article as it was read: decoded plain text, nothing judged yet.
package struct Article: Hashable, Sendable {
  /// The id it brought: `id` in front matter or JSON, `guid` of a feed entry.
  package var ownID: String?
  /// One line; empty when the source has none.
  package var title: String
  /// Plain text: no markup, no shortcodes; paragraphs apart by an empty line.
  package var text: String
  /// What of the source the text was read from; nil when it has no bytes of its own there.
  package var origin: SourceText?
  package var date: PublicationDate?
  package var authors: [String]
  /// Who published it.
  package var source: String?
  package var url: String?
  package var tags: [String]
  /// What the source says its language is. The `Cleaner` looks for itself.
  package var declaredLanguage: String?
  /// What was not understood, in the order of the source.
  package var metadata: [MetadataEntry]
  /// The path of the member that it was read from, when its file is an archive.
  package var member: String?

  package init(title: String = "", text: String = "") {
    self.title = title
    self.text = text
    authors = []
    tags = []
    metadata = []
  }
}

/// One field of an article that has no place of its own.
package struct MetadataEntry: Hashable, Sendable {
  package let key: String
  /// Lists and objects are kept as JSON.
  package let value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
