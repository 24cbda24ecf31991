internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Text

/// Reads everything and says what it would be taken for, without an index.
struct DryRun {
  private let context: RunContext

  init(_ context: RunContext) {
    self.context = context
  }

  func run(_ guess: (ArticleGuess) -> Void) -> IndexSummary {
    var summary = IndexSummary()
    let listing = context.listing()
    summary.add(listing.skipped)
    context.meter.begin(.reading, total: listing.files.count)
    for file in listing.files where !summary.isStopped {
      summary.files += 1
      read(file, into: &summary, guess)
    }
    return summary
  }

  private func read(
    _ file: SourceFile, into summary: inout IndexSummary, _ guess: (ArticleGuess) -> Void
  ) {
    let cleaner = context.analysis.cleaner
    let articles = FileArticles(file, record: nil, reader: context.reader)
    var read = 0
    do throws(ReadFailure) {
      let report = try articles.forEach { _, article in
        if context.shouldStop() { throw Stopped() }
        guess(ArticleGuess(cleaner.clean(article.article), id: article.id, path: file.path))
        read += 1
      }
      summary.add(report)
    } catch {
      if case .receiver = error {
        summary.isStopped = true
      } else {
        summary.skipped.append(SkippedSource(path: file.path, reason: "\(error)"))
      }
    }
    summary.added += read
    context.meter.finish(path: file.path, articles: read, bytes: file.size)
  }
}

/// Thrown between articles when a run is asked to stop.
struct Stopped: Error {}

extension ArticleGuess {
  fileprivate init(_ article: CleanedArticle, id: ArticleID, path: String) {
    self.init(
      path: path, id: id.text, title: article.title.text, date: article.date?.text,
      authors: article.authors, source: article.source, language: article.language,
      url: article.url, tags: article.tags, words: article.wordCount, isThin: article.isThin,
      markedBytes: article.body.marked.reduce(0) { $0 + $1.span.count })
  }
}
