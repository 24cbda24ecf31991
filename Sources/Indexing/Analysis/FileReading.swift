internal import Corpus
package import Entities
internal import Identifiers
package import IndexFormat

/// What reading one file for its own sake came to.
package struct FileReading: Sendable {
  package internal(set) var articles = 0
  package internal(set) var remarks: [FileRemark] = []
  /// Why it, or a part of it, was left out.
  package internal(set) var skipped: [SkippedSource] = []
}

/// One article as `index` would take it.
package struct ReadArticle: Sendable {
  package let record: DocumentRecord
  /// With every mention and why it is one, in order of their first.
  package let entities: [RecognizedEntity]
  /// Why it is thin; nil when it is not.
  package let thin: String?
}

/// Shows articles as they would be indexed. Writes nothing, and needs no index.
struct FileExplanation: ~Copyable {
  private let context: RunContext
  private var known: KnownArticles?

  init(_ context: RunContext) throws(IndexingFailure) {
    self.context = context
    known = try KnownArticles(context.index)
  }

  mutating func run(_ give: (ReadArticle) -> Void) throws(IndexingFailure) -> FileReading {
    var reading = FileReading()
    let listing = context.listing()
    reading.skipped = listing.skipped.map { SkippedSource(path: $0.path, $0.reason) }
    for file in listing.files { try read(file, &reading, give) }
    return reading
  }

  private mutating func read(
    _ file: SourceFile, _ reading: inout FileReading, _ give: (ReadArticle) -> Void
  ) throws(IndexingFailure) {
    let (cleaner, tagger) = (context.analysis.cleaner, context.analysis.tagger)
    let articles = FileArticles(
      file, record: try known?.record(of: file.path), reader: context.reader)
    do throws(ReadFailure) {
      let report = try articles.forEach { _, article in
        if context.shouldStop() { throw Stopped() }
        let draft = Draft(
          cleaner.clean(article.article), id: article.id, path: file.path,
          member: article.article.member)
        let entities = tagger.entities(of: draft)
        let record = DocumentRecord(draft, entities: entities)
        give(ReadArticle(record: record, entities: entities, thin: ArticleFacts(draft).thin))
        reading.articles += 1
      }
      reading.remarks += report.notes.map { FileRemark(path: file.path, $0) }
    } catch {
      if case .receiver = error { return }
      reading.skipped.append(SkippedSource(path: file.path, error))
    }
  }
}
