internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Brings a build up to what writers did to the published generation since it began. The caller
/// holds the writers' lock, so nobody writes meanwhile.
///
/// The log names the articles; what became of each is read from the published generation itself.
/// One that is gone there goes; one that came by `add` is taken over; of one from a file the build
/// has its own version, unless it does not have the file.
struct Replay {
  private let analysis: Analysis
  private let current: Generation
  private let staging: Generation

  private static let batchSize = 500

  init(_ analysis: Analysis, from current: Generation, into staging: Generation) {
    self.analysis = analysis
    self.current = current
    self.staging = staging
  }

  func run() throws(IndexingFailure) {
    let ids = try ChangeLog(folder: staging.changesPath).ids().sorted()
    var writer = BatchWriter(staging, durability: .none)
    for chunk in ids.chunks(of: Self.batchSize) {
      _ = try writer.apply(try batch(of: chunk))
    }
  }

  private func batch(of ids: ArraySlice<ArticleID>) throws(IndexingFailure) -> Batch {
    var (gone, taken) = ([ArticleID](), [Draft]())
    try writing { () throws(XapianError) in
      let old = try Database(path: current.databasePath)
      let new = try Database(path: staging.databasePath)
      for id in ids {
        guard let document = try old.document(of: id) else {
          gone.append(id)
          continue
        }
        guard let article = try StoredArticles.article(document, in: old) else { continue }
        if article.path != nil, try new.document(of: id) != nil { continue }
        taken.append(article)
      }
    }
    let documents = try analysis.documents(taken, threads: Cores.count)
    return Batch(
      changes: gone.map { .delete($0) } + documents.map { .put($0) },
      files: try files(Set(taken.compactMap(\.path))))
  }

  /// What the published generation knows of files that the build does not have.
  private func files(_ paths: Set<String>) throws(IndexingFailure) -> [FileChange] {
    let old = try writing { () throws(XapianError) in
      try Database(path: current.databasePath)
    }
    var changes: [FileChange] = []
    for path in paths.sorted() {
      guard let record = try FileRecords.record(of: path, in: old) else { continue }
      changes.append(
        FileChange(
          path: path, name: record.name, size: record.size,
          modifiedNanoseconds: record.modifiedNanoseconds, digest: record.digest,
          ids: record.ids, isIncomplete: record.isIncomplete))
    }
    return changes
  }
}
