internal import Corpus
internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// A run on an index that is published: changed files are analysed on all cores, in front of one
/// writer.
struct InPlaceRun {
  private let context: RunContext
  private var summary = IndexSummary()

  init(_ context: RunContext) {
    self.context = context
  }

  mutating func run() throws(IndexingFailure) -> IndexSummary {
    let listing = context.listing()
    summary.add(listing.skipped)
    summary.files += listing.files.count
    try noteCatalogue()
    try retagIfAsked()
    guard !summary.isStopped else { return summary }
    let pending = try changed(listing.files)
    context.meter.begin(.reading, total: pending.count)
    var committer = try committed(pending)
    if !committer.summary.isStopped { try committer.forget(emptied: listing.skipped) }
    if context.options.prune, !committer.summary.isStopped {
      try committer.prune(walked: Set(listing.files.map(\.path)))
    }
    if !committer.summary.isStopped { try keepMap() }
    try LiveWriter(context.index).keepColumns()
    summary = committer.summary
    summary.generation = try PublishedCommit(context.index).label
    return summary
  }

  /// Articles that are not touched keep the entities that an older catalogue found.
  private mutating func noteCatalogue() throws(IndexingFailure) {
    let generation = try formatted { () throws(IndexFormatFailure) in
      try context.index.published()
    }
    let manifest = try formatted { () throws(IndexFormatFailure) in try generation.manifest() }
    let applied = try CatalogueSource.overlay(of: generation) ?? []
    guard applied == context.overlay ?? [] else { return }
    if manifest.catalogue != context.analysis.tagger.catalogue.version {
      note("the built-in catalogue changed: `dossier retag` brings all articles up to it")
    }
    if try Array(UserEntities.text(of: context.index).utf8) != applied {
      note("entities.txt was edited: `dossier retag` applies it")
    }
  }

  private mutating func note(_ message: String) {
    summary.found.remarks[Remark(kind: .note, message: message), default: Tally()].add(
      context.index.path)
  }

  /// The files that are new, or whose size or time is not what the index knows.
  private mutating func changed(_ files: [SourceFile]) throws(IndexingFailure) -> [PendingFile] {
    let generation = try formatted { () throws(IndexFormatFailure) in
      try context.index.published()
    }
    let database = try writing { () throws(XapianError) in
      try Database(path: generation.databasePath)
    }
    // Another map may find other articles in the same bytes.
    let isForced = try FieldMapSource.map(of: generation) != context.reader.map
    var pending: [PendingFile] = []
    for file in files {
      let record = try FileRecords.record(of: file.path, in: database)
      if let record, !isForced, record.size == UInt64(file.size),
        record.modifiedNanoseconds == file.modified, !record.isIncomplete
      {
        summary.unchangedFiles += 1
      } else {
        pending.append(PendingFile(file: file, record: record, isForced: isForced))
      }
    }
    return pending
  }

  /// Analyses the files on all cores and commits what comes of them, in their order.
  private func committed(_ pending: [PendingFile]) throws(IndexingFailure) -> FileCommitter {
    let cores = context.cores
    let pipeline = OrderedPipeline<FileOutcome>(count: pending.count, window: 2 * cores)
    let fresh = FileCommitter(context, summary)
    let finished = Shared<Result<FileCommitter, IndexingFailure>>(.success(fresh))
    let context = context
    Threads.concurrently(cores + 1) { thread in
      guard thread == 0 else {
        var analyst = FileAnalyst(
          context.analysis, context.reader, shouldStop: context.shouldStop)
        pipeline.produce { analyst.outcome(of: pending[$0]) }
        return
      }
      var own = fresh
      let outcome = Result { () throws(IndexingFailure) in
        try pipeline.consume { place, outcome throws(IndexingFailure) in
          try own.take(pending[place], outcome)
        }
        try own.commit()
        return own
      }
      finished.withLock { $0 = outcome }
    }
    return try finished.withLock { $0 }.get()
  }

  /// A map that is not the index's own yet becomes it, once the files were read by it.
  private func keepMap() throws(IndexingFailure) {
    let map = context.reader.map
    try WriterLock.holding(context.index) { () throws(IndexingFailure) in
      let generation = try formatted { () throws(IndexFormatFailure) in
        try context.index.published()
      }
      guard try FieldMapSource.map(of: generation) != map else { return }
      let manifest = try formatted { () throws(IndexFormatFailure) in try generation.manifest() }
      try FieldMapSource.keep(map, in: generation)
      try Publisher.writeManifest(of: generation, catalogue: manifest.catalogue)
    }
  }

  /// A user's catalogue that is not the index's own yet becomes it, for all articles, before more
  /// come in that it tagged.
  private mutating func retagIfAsked() throws(IndexingFailure) {
    let generation = try formatted { () throws(IndexFormatFailure) in
      try context.index.published()
    }
    guard try CatalogueSource.overlay(of: generation) ?? [] != context.overlay ?? [] else { return }
    let retagged = try RetagPass(
      index: context.index, tagger: context.analysis.tagger, overlay: context.overlay,
      meter: context.meter, shouldStop: context.shouldStop
    ).run()
    summary.changed += retagged.changed
    summary.isStopped = retagged.isStopped
    summary.generation = try PublishedCommit(context.index).label
  }
}

/// The records of files in a database.
enum FileRecords {
  /// Nil when the file is not known, or what is known cannot be read.
  static func record(
    of path: String, in database: borrowing Database
  ) throws(IndexingFailure) -> FileRecord? {
    let bytes = try writing { () throws(XapianError) in
      try database.metadata(MetadataKey.file(path))
    }
    return bytes.isEmpty ? nil : try? FileRecord(decoding: bytes)
  }
}

/// The commit that readers are answered from now.
struct PublishedCommit {
  let label: String?

  init(_ index: IndexFolder) throws(IndexingFailure) {
    guard let generation = try formatted({ () throws(IndexFormatFailure) in try index.current() })
    else {
      label = nil
      return
    }
    label = try writing { () throws(XapianError) in
      generation.label(at: try Commit(of: try Database(path: generation.databasePath)))
    }
  }
}
