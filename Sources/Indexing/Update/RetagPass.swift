internal import Corpus
internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Brings every document of the published generation up to a catalogue, batch by batch.
///
/// A document is replaced only if it is still what was read. What others changed meanwhile, with
/// the old catalogue, stands in the journals and is done at the end under the writers' lock,
/// together with the catalogue itself. Killed before that, the same command does the rest.
struct RetagPass {
  let index: IndexFolder
  let tagger: Tagger
  let overlay: [UInt8]?
  let meter: ProgressMeter
  let shouldStop: @Sendable () -> Bool

  private static let batchSize = 500

  func run() throws(IndexingFailure) -> IndexSummary {
    var summary = IndexSummary()
    var writer = LiveWriter(index)
    let start = try Snapshot(index)
    meter.begin(.tagging, total: start.documents.count)
    var own: Set<UInt64> = []
    for batch in start.documents.chunks(of: Self.batchSize) {
      if shouldStop() {
        summary.isStopped = true
        return summary
      }
      let changes = try refreshed(batch)
      let (_, result) = try writer.apply(changes, catalogue: tagger.catalogue)
      own.insert(result.commit.number)
      summary.add(result, of: changes, isPruning: false)
      for _ in batch { meter.finish(path: nil, articles: 1, bytes: 0) }
    }
    try finish(&summary, since: start, own)
    return summary
  }

  /// Under the lock: the documents that others changed, then the catalogue and the manifest.
  private func finish(
    _ summary: inout IndexSummary, since start: Snapshot, _ own: Set<UInt64>
  ) throws(IndexingFailure) {
    let added = try WriterLock.holding(index) { () throws(IndexingFailure) in
      let now = try Snapshot(index)
      let late = try now.changed(since: start, except: own)
      var added = IndexSummary()
      var writer = BatchWriter(now.generation, durability: .full)
      for batch in late.chunks(of: Self.batchSize) {
        let changes = try refreshed(batch)
        added.add(try writer.apply(changes), of: changes, isPruning: false)
      }
      try keepCatalogue(now.generation)
      return added
    }
    summary.changed += added.changed
    summary.unchanged += added.unchanged
  }

  private func keepCatalogue(_ generation: Generation) throws(IndexingFailure) {
    try onDisk { () throws(SystemFailure) in
      if let overlay { try Files.writeAtomically(overlay, to: generation.cataloguePath) }
    }
    try Publisher.writeManifest(of: generation, catalogue: tagger.catalogue.version)
  }

  /// The documents as the catalogue now sees them.
  private func refreshed(_ documents: ArraySlice<DocumentID>) throws(IndexingFailure) -> Batch {
    let stored = try StoredArticles(index).read(documents)
    let made = try Analysis(tagger, repeated: .none).documents(
      stored.map(\.draft), threads: Cores.count)
    return Batch(changes: zip(made, stored).map { .refresh($0, from: $1.record) })
  }
}

/// The documents and the newest commit of the published generation at one moment.
private struct Snapshot {
  let generation: Generation
  let commit: Commit
  let documents: [DocumentID]

  init(_ index: IndexFolder) throws(IndexingFailure) {
    generation = try formatted { () throws(IndexFormatFailure) in try index.published() }
    _ = try formatted { [generation] () throws(IndexFormatFailure) in try generation.manifest() }
    let path = generation.databasePath
    (commit, documents) = try writing { () throws(XapianError) in
      let database = try Database(path: path)
      return (try Commit(of: database), try database.documentIDs().map { DocumentID($0) })
    }
  }

  /// What was changed since an earlier moment, but for some commits; everything where the
  /// generation is another one or journals are missing.
  func changed(since start: Snapshot, except own: Set<UInt64>) throws(IndexingFailure)
    -> [DocumentID]
  {
    guard generation == start.generation else { return documents }
    let wanted = (start.commit.number..<commit.number).map { $0 + 1 }.filter { !own.contains($0) }
    var ids: Set<DocumentID> = []
    let journals = try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      var journals: [[UInt8]] = []
      for number in wanted { journals.append(try database.metadata(MetadataKey.journal(number))) }
      return journals
    }
    for journal in journals {
      guard !journal.isEmpty else { return documents }
      ids.formUnion(
        try formatted { () throws(IndexFormatFailure) in try Journal.decoded(journal) })
    }
    return documents.filter(ids.contains)
  }
}

extension Array {
  /// Slices of at most so many elements.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
