internal import Corpus
internal import Entities
package import Identifiers
package import IndexFormat
internal import Platform

/// One run of `dossier index`: brings an index up to date with the files under some paths.
package struct IndexRun: Sendable {
  private let index: IndexFolder
  private let options: IndexOptions
  private let today: CalendarDay
  private let shouldStop: @Sendable () -> Bool
  /// Smaller in tests.
  var limits = ShardLimits.standard
  /// Another in tests.
  var boot = Boot.identifier()

  /// - Parameter shouldStop: asked between articles, from several threads. Once it is true the run
  ///   ends soon, with all that is finished kept; the same command goes on from there.
  package init(
    index: IndexFolder, options: IndexOptions, today: CalendarDay,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.index = index
    self.options = options
    self.today = today
    self.shouldStop = shouldStop
  }

  /// Reads what is new and changed. An index that has no generation yet, and `rebuild`, make a new
  /// generation; otherwise the published one is changed in place.
  ///
  /// - Parameter progress: called from several threads, one at a time.
  package func run(
    _ progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> IndexSummary {
    let start = MonotonicClock.now()
    let context = try context(progress)
    var summary: IndexSummary
    let current = try formatted { () throws(IndexFormatFailure) in try index.current() }
    if let current, !options.rebuild {
      _ = try formatted { () throws(IndexFormatFailure) in try current.manifest() }
      var run = InPlaceRun(context)
      summary = try run.run()
    } else {
      summary = try GenerationBuild(context).run()
    }
    if options.catalogueFile != nil, summary.generation != nil, !summary.isStopped {
      try UserEntities.keep(context.overlay ?? [], in: index)
    }
    summary.seconds = Double(MonotonicClock.now() - start) / 1e9
    return summary
  }

  /// Tells what each article would be taken for, in the order of the files. Writes nothing.
  package func dryRun(
    _ guess: (RunGuess) -> Void, _ progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> IndexSummary {
    let start = MonotonicClock.now()
    var run = try DryRun(try context(progress))
    var summary = try run.run(guess)
    summary.seconds = Double(MonotonicClock.now() - start) / 1e9
    return summary
  }

  /// Gives each article of the paths as it would be taken, whole. Writes nothing.
  package func explain(
    _ article: (ReadArticle) -> Void
  ) throws(IndexingFailure) -> FileReading {
    var explanation = try FileExplanation(try context { _ in })
    return try explanation.run(article)
  }

  private func context(
    _ progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> RunContext {
    let current = try formatted { () throws(IndexFormatFailure) in try index.current() }
    let overlay = try overlay(current)
    let map: FieldMap
    if let given = options.map { map = given } else { map = try FieldMapSource.map(of: current) }
    return RunContext(
      index: index, options: options,
      reader: ArticleReader(today: today, map: map, excluding: options.excludes),
      analysis: Analysis(
        try CatalogueSource.tagger(overlay: overlay.text, named: overlay.file),
        repeated: try Survey.sentences(of: current)),
      overlay: overlay.text, meter: ProgressMeter(progress), limits: limits, boot: boot,
      shouldStop: shouldStop)
  }

  /// The user's catalogue: the one given; where all articles are tagged anew anyway, the one that was
  /// edited last; else the one that they were tagged with.
  private func overlay(
    _ current: Generation?
  ) throws(IndexingFailure) -> (text: [UInt8]?, file: String) {
    if let file = options.catalogueFile { return (try CatalogueSource.overlay(inFile: file), file) }
    guard let current, !options.rebuild else {
      let text = try UserEntities.text(of: index)
      return (text.isEmpty ? nil : Array(text.utf8), index.entitiesPath)
    }
    return (try CatalogueSource.overlay(of: current), current.cataloguePath)
  }
}
