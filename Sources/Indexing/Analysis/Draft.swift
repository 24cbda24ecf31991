internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Text

/// An article with all that indexing needs to know: cleaned just now, or read back from the index.
struct Draft: Sendable {
  let id: ArticleID
  /// The file it came from; nil for one that came by `add`.
  let path: String?
  /// The path of the member that it was read from, when the file is an archive.
  let member: String?
  let title: TokenizedText
  let body: TokenizedText
  let date: PublicationDate?
  let authors: [String]
  let source: String?
  let url: String?
  let tags: [String]
  let language: String
  let declaredLanguage: String?
  let words: Int
  let thin: ThinReason?
  let fingerprint: Fingerprint
  /// Where the body came from; nil when it cannot be told of its source.
  let sourceMap: SourceMap?
  let metadata: [RecordedField]

  init(_ article: CleanedArticle, id: ArticleID, path: String?, member: String?) {
    self.id = id
    self.path = path
    self.member = member
    title = article.title
    body = article.body
    date = article.date
    authors = article.authors
    source = article.source
    url = article.url
    tags = article.tags
    language = article.language
    declaredLanguage = article.declaredLanguage
    words = article.wordCount
    thin = article.thin
    fingerprint = article.fingerprint
    sourceMap = path == nil ? nil : article.sourceMap
    metadata = article.metadata.map { RecordedField(key: $0.key, value: $0.value) }
  }

  /// The article as the index has it: its text was cleaned when it came.
  init(_ record: DocumentRecord, fingerprint: Fingerprint) {
    id = record.id
    path = record.path
    member = record.member
    title = TokenizedText(record.title, marked: record.titleMarks)
    body = TokenizedText(record.text, marked: record.marks)
    date = record.date
    authors = record.authors
    source = record.source
    url = record.url
    tags = record.tags
    language = record.language
    declaredLanguage = record.declaredLanguage
    words = record.words
    thin = record.thin
    self.fingerprint = fingerprint
    sourceMap = record.sourceMap
    metadata = record.metadata
  }
}
