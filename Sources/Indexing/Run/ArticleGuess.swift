internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Text

/// What a dry run tells about a file or an article, as it comes to it.
package enum RunGuess: Sendable {
  case article(ArticleGuess)
  case skipped(SkippedSource)
  case remark(FileRemark)
}

/// What `index` would take an article for.
package struct ArticleGuess: Equatable, Sendable {
  package let path: String
  package let id: String
  package let title: String
  /// ISO 8601 with the precision that is known.
  package let date: String?
  package let authors: [String]
  package let source: String?
  package let language: String
  package let url: String?
  package let tags: [String]
  package let words: Int
  /// Why it is thin; nil when it is not.
  package let thin: String?
  /// The share of the text that is marked as not the article, 0...1.
  package let markedShare: Double
  /// The id of an article that told its story before: of the run, else of the index.
  package let story: String?
}

extension ArticleGuess {
  init(_ draft: Draft, story: ArticleID?) {
    let facts = ArticleFacts(draft)
    self.init(
      path: DocumentRecord.place(path: draft.path, member: draft.member) ?? "", id: draft.id.text,
      title: draft.title.text, date: draft.date?.text,
      authors: draft.authors, source: draft.source, language: draft.language, url: draft.url,
      tags: draft.tags, words: draft.words, thin: facts.thin, markedShare: facts.markedShare,
      story: story?.text)
  }
}

/// A remark on a file, or on one place of it.
package struct FileRemark: Hashable, Sendable {
  package let path: String
  /// `line 12`; nil when it is about the whole file.
  package let place: String?
  package let remark: Remark

  init(path: String, _ note: ReadNote) {
    self.path = path
    place = note.place
    remark = Remark(kind: Remark.Kind(note.kind), message: note.message)
  }
}
