internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Commits what analysis made of files, in batches, and counts it. One owner, one thread.
struct FileCommitter {
  let context: RunContext
  var writer: LiveWriter
  var batch = Batch()
  private var entities: Set<EntityID> = []
  var summary: IndexSummary

  /// How many articles are committed together.
  static let batchSize = 500

  init(_ context: RunContext, _ summary: IndexSummary) {
    self.context = context
    self.summary = summary
    writer = LiveWriter(context.index)
  }

  mutating func take(_ pending: PendingFile, _ outcome: FileOutcome) throws(IndexingFailure) {
    // A run that is asked to stop drops what comes after: it is read again next time.
    if context.shouldStop() { summary.isStopped = true }
    if summary.isStopped { return }
    var articles = 0
    switch outcome {
    case .articles(let analysed):
      articles = analysed.documents.count
      add(analysed, of: pending)
    case .touched(let change): batch.files.append(change)
    case .large: try stream(pending)
    case .skipped(let failure): skip(pending, failure)
    case .failed(let error): throw .database(error)
    case .stopped: summary.isStopped = true
    }
    context.meter.finish(path: pending.file.path, articles: articles, bytes: pending.file.size)
    if batch.changes.count >= Self.batchSize { try commit() }
  }

  /// Commits what is waiting.
  mutating func commit(isPruning: Bool = false) throws(IndexingFailure) {
    guard !batch.isEmpty else { return }
    let (_, result) = try writer.apply(batch, catalogue: context.analysis.tagger.catalogue)
    summary.add(result, of: batch, isPruning: isPruning)
    summary.entities = entities.count
    batch = Batch()
  }

  private mutating func add(_ analysed: AnalysedFile, of pending: PendingFile) {
    summary.found.add(analysed.report, of: pending.file.path)
    for repeated in analysed.repeated {
      summary.skip(repeated: repeated.id, number: repeated.number, in: pending.file.path)
    }
    batch.changes += analysed.documents.map { .put($0) }
    note(analysed.documents)
    deleteVanished(from: pending, keeping: Set(analysed.change.ids))
    batch.files.append(analysed.change)
  }

  mutating func note(_ documents: [PreparedDocument]) {
    for document in documents {
      entities.formUnion(document.entities.map(\.id))
      summary.found.add(document.facts, id: document.id.text)
    }
  }

  /// Deletes the articles that a file had and has no more.
  mutating func deleteVanished(from pending: PendingFile, keeping ids: Set<ArticleID>) {
    let vanished = (pending.record?.ids ?? []).filter { !ids.contains($0) }
    batch.changes += vanished.map { .deleteFrom(path: pending.file.path, $0) }
  }

  /// A file that cannot be read keeps its articles; one that has none left loses them.
  mutating func skip(_ pending: PendingFile, _ failure: ReadFailure) {
    summary.skipped.append(SkippedSource(path: pending.file.path, failure))
    if failure.isWithoutArticles, let record = pending.record { forget(record) }
  }

  /// Deletes the articles of a file that has none any more.
  mutating func forget(_ record: FileRecord) {
    batch.changes += record.ids.map { .deleteFrom(path: record.path, $0) }
    batch.goneFiles.append(record.path)
  }
}

extension ReadFailure {
  /// Whether the file was read and holds no article, rather than being unreadable.
  var isWithoutArticles: Bool {
    switch self {
    case .empty, .noArticle: true
    case .unsupported, .notText, .tooLarge, .bomb, .tooManyMembers, .nestedArchive, .encrypted,
      .symbolicLink, .notAFile, .hidden, .partsOfPage, .hiddenMember,
      .excluded, .unreadable, .malformed, .needsProgram, .conversion, .receiver:
      false
    }
  }
}
