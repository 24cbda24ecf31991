internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Reads everything and says what it would be taken for. Writes nothing, and needs no index.
struct DryRun: ~Copyable {
  private let context: RunContext
  private var known: KnownArticles?
  private var stories = RunStories()
  /// The files of the articles so far.
  private var owners: [ArticleID: String] = [:]
  private var summary = IndexSummary()

  init(_ context: RunContext) throws(IndexingFailure) {
    self.context = context
    known = try KnownArticles(context.index)
  }

  mutating func run(_ give: (RunGuess) -> Void) throws(IndexingFailure) -> IndexSummary {
    let listing = context.listing()
    summary.add(listing.skipped)
    for entry in listing.skipped { give(.skipped(SkippedSource(path: entry.path, entry.reason))) }
    context.meter.begin(.reading, total: listing.files.count)
    for file in listing.files where !summary.isStopped {
      summary.files += 1
      try read(file, give)
    }
    summary.stories = stories.count
    summary.nearDuplicates = summary.added - stories.count
    return summary
  }

  private mutating func read(
    _ file: SourceFile, _ give: (RunGuess) -> Void
  ) throws(IndexingFailure) {
    let articles = FileArticles(
      file, record: try known?.record(of: file.path), reader: context.reader)
    var read = 0
    do throws(ReadFailure) {
      let report = try articles.forEach { number, article in
        if context.shouldStop() { throw Stopped() }
        guard owners[article.id] == nil else {
          return leaveOut(article, number: number, of: file, give)
        }
        owners[article.id] = file.path
        give(.article(try guess(of: article, in: file)))
        read += 1
      }
      summary.found.add(report, of: file.path)
      for note in report.notes { give(.remark(FileRemark(path: file.path, note))) }
    } catch {
      guard case .receiver(let reason) = error else {
        skip(SkippedSource(path: file.path, error), give)
        return context.meter.finish(path: file.path, articles: read, bytes: file.size)
      }
      if let failure = reason as? IndexingFailure { throw failure }
      summary.isStopped = true
    }
    context.meter.finish(path: file.path, articles: read, bytes: file.size)
  }

  private mutating func skip(_ source: SkippedSource, _ give: (RunGuess) -> Void) {
    summary.skipped.append(source)
    give(.skipped(source))
  }

  /// An article whose id another has is left out, as a run does.
  private mutating func leaveOut(
    _ article: NamedArticle, number: Int, of file: SourceFile, _ give: (RunGuess) -> Void
  ) {
    let owner = owners[article.id]
    if owner == file.path {
      summary.skip(repeated: article.id, number: number, in: file.path)
    } else {
      let reason = IndexSummary.duplicate(article.id, owner)
      summary.skipped.append(SkippedSource(path: file.path, kind: .duplicate, reason: reason))
    }
    if let skipped = summary.skipped.last { give(.skipped(skipped)) }
  }

  private mutating func guess(
    of article: NamedArticle, in file: SourceFile
  ) throws(IndexingFailure) -> ArticleGuess {
    let cleaned = context.analysis.cleaner.clean(article.article)
    let draft = Draft(
      cleaned, id: article.id, path: file.path, member: article.article.member)
    summary.added += 1
    summary.found.add(ArticleFacts(draft), id: draft.id.text)
    if let first = stories.take(draft) { return ArticleGuess(draft, story: first) }
    return ArticleGuess(draft, story: try known?.relative(of: draft))
  }
}

/// Thrown between articles when a run is asked to stop.
struct Stopped: Error {}
