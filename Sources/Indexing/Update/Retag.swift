internal import Corpus
internal import Entities
package import IndexFormat
internal import Platform

/// Recognises the entities of all articles anew, from their stored text, without the files.
package struct Retag: Sendable {
  private let index: IndexFolder
  private let overlay: [UInt8]?
  private let shouldStop: @Sendable () -> Bool

  /// - Parameters:
  ///   - catalogue: the text of the user's catalogue from now on; nil to keep the index's own and
  ///     take up what changed in the built-in one.
  ///   - shouldStop: asked between batches; the same command goes on from there.
  package init(
    index: IndexFolder, catalogue: String?, shouldStop: @escaping @Sendable () -> Bool
  ) throws(IndexingFailure) {
    self.index = index
    self.shouldStop = shouldStop
    let current = try formatted { () throws(IndexFormatFailure) in try index.published() }
    overlay =
      if let catalogue { Array(catalogue.utf8) } else { try CatalogueSource.overlay(of: current) }
  }

  /// The text of an index' own catalogue; nil where it has none.
  package static func catalogue(of index: IndexFolder) throws(IndexingFailure) -> String? {
    let current = try formatted { () throws(IndexFormatFailure) in try index.published() }
    return try CatalogueSource.overlay(of: current).map { String(decoding: $0, as: UTF8.self) }
  }

  package func run(
    _ progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> IndexSummary {
    let start = MonotonicClock.now()
    let pass = RetagPass(
      index: index, tagger: try CatalogueSource.tagger(overlay: overlay, named: "catalogue.txt"),
      overlay: overlay,
      meter: ProgressMeter(progress), shouldStop: shouldStop)
    var summary = try pass.run()
    try LiveWriter(index).keepColumns()
    summary.generation = try PublishedCommit(index).label
    summary.seconds = Double(MonotonicClock.now() - start) / 1e9
    return summary
  }
}
