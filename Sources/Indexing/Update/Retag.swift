internal import Corpus
internal import Entities
package import IndexFormat
internal import Platform

/// Recognises the entities of all articles anew, from their stored text, without the files.
package struct Retag: Sendable {
  private let index: IndexFolder
  private let overlay: [UInt8]?
  private let file: String
  private let shouldStop: @Sendable () -> Bool

  /// - Parameters:
  ///   - catalogue: the text of the user's catalogue from now on; may be empty.
  ///   - file: where the text is from, for messages.
  ///   - shouldStop: asked between batches; the same command goes on from there.
  package init(
    index: IndexFolder, catalogue: String, from file: String,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.index = index
    self.file = file
    self.shouldStop = shouldStop
    overlay = catalogue.isEmpty ? nil : Array(catalogue.utf8)
  }

  package func run(
    _ progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> IndexSummary {
    let start = MonotonicClock.now()
    let pass = RetagPass(
      index: index, tagger: try CatalogueSource.tagger(overlay: overlay, named: file),
      overlay: overlay, meter: ProgressMeter(progress), shouldStop: shouldStop)
    var summary = try pass.run()
    summary.generation = try PublishedCommit(index).label
    summary.seconds = Double(MonotonicClock.now() - start) / 1e9
    return summary
  }
}
