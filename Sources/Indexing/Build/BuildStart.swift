internal import Corpus
internal import Entities
internal import IndexFormat
internal import Platform
internal import Xapian

/// The folder and the plan of a build: one that was stopped, or a new one.
struct BuildStart: Sendable {
  let staging: Generation
  let plan: ShardPlan
  let previous: Generation?
  /// What the previous generation knows of the files.
  let records: PreviousFiles
  /// With the sentences that a survey of the files found to be repeated.
  let analysis: Analysis
  /// Whether the plan is of an earlier run: files may have changed since it was made.
  let isResumed: Bool

  /// The caller holds the build lock.
  init(_ context: RunContext) throws(IndexingFailure) {
    let index = context.index
    let previous = try formatted { () throws(IndexFormatFailure) in try index.current() }
    // Shards are not synced: they are whole only as long as the machine runs that wrote them.
    let settings = Self.settings(context, previous, boot: context.boot ?? "")
    self.previous = previous
    if context.boot != nil, let (staging, plan) = try Self.resumable(index, settings) {
      (self.staging, self.plan, isResumed) = (staging, plan, true)
      analysis = try Survey(context).analysis(of: plan.files, staging)
      records = try PreviousFiles(plan.files, of: previous)
      return
    }
    let number = try Publisher.nextNumber(in: index)
    let staging = index.staging(number)
    try WriterLock.holding(index) { () throws(IndexingFailure) in
      try Self.removeUnfinished(in: index)
      try onDisk { () throws(SystemFailure) in
        try Files.makeFolder(staging.shardsPath, mode: 0o755)
      }
      // From now on writers note what they change, so the previous generation may be read at leisure.
      try ChangeLog.begin(staging)
    }
    let listing = context.listing()
    let plan = ShardPlan(
      settings: settings, previous: try Self.extent(of: previous), files: listing.files,
      skipped: listing.skipped,
      limits: context.limits.fitting(files: listing.files.count, cores: context.cores))
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(plan.encoded(), to: staging.planPath)
    }
    (self.staging, self.plan, isResumed) = (staging, plan, false)
    analysis = try Survey(context).analysis(of: plan.files, staging)
    records = try PreviousFiles(plan.files, of: previous)
  }

  /// The build that was stopped, if it would make the same documents.
  private static func resumable(
    _ index: IndexFolder, _ settings: String
  ) throws(IndexingFailure) -> (Generation, ShardPlan)? {
    guard let staging = try formatted({ () throws(IndexFormatFailure) in try index.building() }),
      let bytes = try? Files.read(staging.planPath, limit: 1 << 31),
      let plan = try? ShardPlan(decoding: bytes), plan.settings == settings,
      Files.exists(staging.changesPath)
    else { return nil }
    return (staging, plan)
  }

  /// Removes what builds left that nobody can go on with. The caller holds both locks.
  static func removeUnfinished(in index: IndexFolder) throws(IndexingFailure) {
    while let stale = try formatted({ () throws(IndexFormatFailure) in try index.building() }) {
      try onDisk { () throws(SystemFailure) in try Files.removeTree(stale.path) }
    }
  }

  /// A digest of everything that decides what the documents will be, but the files.
  private static func settings(
    _ context: RunContext, _ previous: Generation?, boot: String
  ) -> String {
    var parts = [
      "\(Manifest.schema)", "\(Analyzer.version)", context.analysis.tagger.catalogue.version,
      previous?.name ?? "", "\(context.limits)", context.options.prune ? "prune" : "keep", boot,
    ]
    parts += context.reader.map.assignments
    parts += context.roots
    parts += context.options.excludes.map { "not " + $0 }
    return Digest(of: parts.joined(separator: "\u{0}").utf8).hex
  }

  private static func extent(
    of previous: Generation?
  ) throws(IndexingFailure) -> (number: UInt32, lastDocument: UInt32)? {
    guard let previous else { return nil }
    return try writing { () throws(XapianError) in
      let database = try Database(path: previous.databasePath)
      return (previous.number, try database.lastDocumentID.rawValue)
    }
  }
}
