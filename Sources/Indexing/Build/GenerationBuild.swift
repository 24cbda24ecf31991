internal import Corpus
internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Builds a new generation from files and from what the previous one keeps.
///
/// Everything happens in a folder that nobody reads, in steps that each leave the disk as the next
/// run needs it: killed anywhere, the same command goes on with the shards that are finished.
struct GenerationBuild {
  private let context: RunContext

  init(_ context: RunContext) {
    self.context = context
  }

  func run() throws(IndexingFailure) -> IndexSummary {
    try BuildLock.holding(context.index) { () throws(IndexingFailure) in
      let start = try BuildStart(context)
      let shards = ShardBuild(context, start)
      guard let reports = try shards.reports() else {
        var summary = IndexSummary()
        summary.isStopped = true
        summary.files = start.plan.files.count + start.plan.skipped.count
        return summary
      }
      var summary = try published(start, reports)
      if start.isResumed, summary.generation != nil { try catchUp(&summary) }
      return summary
    }
  }

  private func published(
    _ start: BuildStart, _ reports: [ShardReport]
  ) throws(IndexingFailure) -> IndexSummary {
    context.meter.begin(.merging, total: reports.count)
    let census = Census(start.plan, reports)
    var summary = census.summary
    guard start.previous != nil || census.count > 0 || Self.hasPublished(context.index) else {
      try onDisk { () throws(SystemFailure) in try Files.removeTree(start.staging.path) }
      return summary
    }
    try ShardMerge(start.staging, reports).merge(threads: context.cores)
    context.meter.begin(.stories, total: census.count)
    summary.nearDuplicates = try Finisher(start, reports, census).finish()
    summary.stories = census.count - summary.nearDuplicates
    try publish(start)
    summary.generation = try PublishedCommit(context.index).label
    return summary
  }

  /// Whether an `add` published something since the build began.
  private static func hasPublished(_ index: IndexFolder) -> Bool {
    Files.exists(index.currentPath)
  }

  private func publish(_ start: BuildStart) throws(IndexingFailure) {
    let (index, staging) = (context.index, start.staging)
    try WriterLock.holding(index) { () throws(IndexingFailure) in
      context.meter.begin(.replaying, total: 0)
      if let current = try formatted({ () throws(IndexFormatFailure) in try index.current() }) {
        try Replay(start.analysis, from: current, into: staging).run()
      }
      if let overlay = context.overlay {
        try onDisk { () throws(SystemFailure) in
          try Files.writeAtomically(overlay, to: staging.cataloguePath)
        }
      }
      try FieldMapSource.keep(context.reader.map, in: staging)
      context.meter.begin(.facets, total: 0)
      try ColumnFeed.write(staging)
      context.meter.begin(.publishing, total: 0)
      _ = try Publisher.publish(
        staging, as: try Publisher.nextNumber(in: index), in: index,
        catalogue: start.analysis.tagger.catalogue.version)
      Publisher.tidy(index)
    }
  }

  /// A plan that was made long ago does not know what files did since.
  private func catchUp(_ summary: inout IndexSummary) throws(IndexingFailure) {
    var run = InPlaceRun(context)
    let later = try run.run()
    summary.added += later.added
    summary.changed += later.changed
    summary.deleted += later.deleted
    summary.pruned += later.pruned
    summary.found.add(later.found)
    summary.nearDuplicates += later.nearDuplicates
    summary.stories = nil
    summary.isStopped = later.isStopped
    summary.generation = later.generation
    summary.skipped += later.skipped.filter { !summary.skipped.contains($0) }
  }
}
