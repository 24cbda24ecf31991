internal import Entities
internal import IndexFormat
internal import Platform
internal import Xapian

/// Tags every document of the published generation anew, as a generation of its own.
///
/// The work is done on a copy that nobody reads, batch by batch; readers and writers go on with the
/// original. At the end, under the writers' lock, what they changed meanwhile is done too and the
/// copy is published with the catalogue that it was tagged with. So readers see the old catalogue
/// and the old facets, or the new ones, and never a mixture. Killed anywhere before that, the same
/// command does the rest.
struct RetagPass {
  let index: IndexFolder
  let tagger: Tagger
  let overlay: [UInt8]?
  let meter: ProgressMeter
  let shouldStop: @Sendable () -> Bool
  /// Another in tests.
  var boot = Boot.identifier()

  private static let batchSize = 500

  func run() throws(IndexingFailure) -> IndexSummary {
    try BuildLock.holding(index) { () throws(IndexingFailure) in
      if let summary = try summaryIfCurrent() { return summary }
      var staging = try RetagStaging(
        in: index, catalogue: tagger.catalogue.version, boot: boot)
      var writer = RetagWriter(staging.generation, tagger)
      guard try tag(&staging, &writer) else {
        var summary = IndexSummary()
        summary.isStopped = true
        return summary
      }
      var summary = IndexSummary()
      let late = try WriterLock.holding(index) { () throws(IndexingFailure) in
        try publish(staging, &writer)
      }
      summary.changed = staging.mark.changed + late
      summary.unchanged = staging.mark.unchanged
      return summary
    }
  }

  /// False where the run was asked to stop.
  private func tag(
    _ staging: inout RetagStaging, _ writer: inout RetagWriter
  ) throws(IndexingFailure) -> Bool {
    let pending = try staging.pending()
    meter.begin(.tagging, total: pending.count)
    for batch in pending.chunks(of: Self.batchSize) {
      if shouldStop() { return false }
      let changed = try writer.tag(batch, of: staging.generation)
      try staging.finish(batch, changed: changed)
      for _ in batch { meter.finish(path: nil, articles: 1, bytes: 0) }
    }
    return true
  }

  /// The caller holds the writers' lock. Gives how many documents changed that writers had changed
  /// meanwhile.
  private func publish(
    _ staging: RetagStaging, _ writer: inout RetagWriter
  ) throws(IndexingFailure) -> Int {
    let (source, generation) = (staging.source, staging.generation)
    meter.begin(.replaying, total: 0)
    let late = try RetagCatchUp(source: source, staging: generation, copied: staging.mark.copied)
      .run(&writer)
    try onDisk { () throws(SystemFailure) in
      if let overlay, !overlay.isEmpty {
        try Files.writeAtomically(overlay, to: generation.cataloguePath)
      }
      for (old, new) in [
        (source.sentencesPath, generation.sentencesPath),
        (source.fieldsPath, generation.fieldsPath),
      ] where Files.exists(old) && !Files.exists(new) {
        try Files.copy(old, to: new)
      }
    }
    meter.begin(.facets, total: 0)
    try ColumnFeed.write(generation)
    meter.begin(.publishing, total: 0)
    try onDisk { () throws(SystemFailure) in try Files.remove(generation.retagPath) }
    _ = try Publisher.publish(
      generation, as: generation.number, in: index, catalogue: tagger.catalogue.version)
    Publisher.tidy(index)
    return late
  }

  /// Where every document has been tagged with this very catalogue, there is nothing to do.
  private func summaryIfCurrent() throws(IndexingFailure) -> IndexSummary? {
    let current = try formatted { () throws(IndexFormatFailure) in try index.published() }
    let manifest = try formatted { () throws(IndexFormatFailure) in try current.manifest() }
    guard manifest.catalogue == tagger.catalogue.version,
      try CatalogueSource.overlay(of: current) ?? [] == overlay ?? []
    else { return nil }
    var summary = IndexSummary()
    summary.unchanged = try writing { () throws(XapianError) in
      try Database(path: current.databasePath).documentCount
    }
    return summary
  }
}

extension Array {
  /// Slices of at most so many elements.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
