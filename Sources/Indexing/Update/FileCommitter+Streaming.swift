internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

extension FileCommitter {
  /// Reads a file of many articles in portions, each committed before the next is read. The file's
  /// record comes with the last, so a run that ends before reads the file again and finds what it
  /// did unchanged.
  mutating func stream(_ pending: PendingFile) throws(IndexingFailure) {
    try commit()
    var portions = Portions(size: Self.batchSize)
    let articles = FileArticles(pending.file, record: pending.record, reader: context.reader)
    let report: ReadReport
    do throws(ReadFailure) {
      report = try articles.forEach { number, article in
        if context.shouldStop() { throw Stopped() }
        guard portions.add(article) else {
          summary.skip(repeated: article.id, number: number, in: pending.file.path)
          return
        }
        if portions.isFull { try commit(&portions) }
      }
      summary.found.add(report, of: pending.file.path)
    } catch {
      guard case .receiver(let reason) = error else { return skip(pending, error) }
      if let failure = reason as? IndexingFailure { throw failure }
      summary.isStopped = true
      return
    }
    try commit(&portions)
    let ids = pending.ids(portions.ids, report)
    deleteVanished(from: pending, keeping: Set(ids))
    var change = FileChange(
      pending, digest: Digest.ofFile(pending.file.path) ?? [], ids: ids,
      isIncomplete: report.isIncomplete)
    change.leftOut = portions.leftOut
    batch.files.append(change)
  }

  private mutating func commit(_ portions: inout Portions) throws(IndexingFailure) {
    let documents = try context.analysis.documents(portions.take(), threads: context.cores)
    note(documents)
    batch.changes = documents.map { .put($0) }
    let (_, result) = try writer.apply(batch, catalogue: context.analysis.tagger.catalogue)
    summary.add(result, of: batch, isPruning: false)
    portions.note(result, of: batch)
    context.meter.add(articles: documents.count)
    batch = Batch()
  }
}

/// The articles of one large file, as they come.
private struct Portions {
  private let size: Int
  private var waiting: [NamedArticle] = []
  private var seen: Set<ArticleID> = []
  private(set) var ids: [ArticleID] = []
  private(set) var leftOut: Set<ArticleID> = []

  init(size: Int) {
    self.size = size
  }

  var isFull: Bool { waiting.count >= size }

  /// False when the file has an article of this id already.
  mutating func add(_ article: NamedArticle) -> Bool {
    guard seen.insert(article.id).inserted else { return false }
    ids.append(article.id)
    waiting.append(article)
    return true
  }

  mutating func take() -> [NamedArticle] {
    defer { waiting.removeAll(keepingCapacity: true) }
    return waiting
  }

  /// Remembers which articles were left out, for the file's record.
  mutating func note(_ result: BatchResult, of batch: Batch) {
    for (id, outcome) in zip(batch.ids, result.outcomes) {
      switch outcome {
      case .duplicate, .refused: leftOut.insert(id)
      case .added, .replaced, .unchanged, .deleted, .absent: break
      }
    }
  }
}
