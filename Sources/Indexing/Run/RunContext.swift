internal import Corpus
internal import Entities
internal import Identifiers
internal import IndexFormat
internal import Platform

/// What all parts of a run share.
struct RunContext: Sendable {
  let index: IndexFolder
  let options: IndexOptions
  let reader: ArticleReader
  /// As the published generation has it, but for the user's catalogue.
  let analysis: Analysis
  /// The user's catalogue that `analysis` was made with.
  let overlay: [UInt8]?
  let meter: ProgressMeter
  let limits: ShardLimits
  /// The run of the machine that this is part of; nil when it cannot be told from others.
  let boot: String?
  let shouldStop: @Sendable () -> Bool

  var cores: Int { Cores.count }

  /// The files under the paths given, with those that are not read; nothing of an index that stands
  /// among them.
  func listing() -> FolderListing {
    meter.begin(.listing, total: 0)
    var listing = FolderWalk(options.paths, excluding: options.excludes).listing()
    guard let own = try? Files.realPath(index.path) else { return listing }
    listing.files.removeAll { $0.path.hasPrefix(own + "/") }
    listing.skipped.removeAll { $0.path.hasPrefix(own + "/") }
    return listing
  }

  /// The paths given as the system knows them; one that is gone stays as it was given.
  var roots: [String] {
    options.paths.map { (try? Files.realPath($0)) ?? $0 }
  }

  /// Whether a file stands under a path that was given.
  func covers(_ path: String) -> Bool {
    roots.contains { $0 == "/" || path == $0 || path.hasPrefix($0 + "/") }
  }
}
