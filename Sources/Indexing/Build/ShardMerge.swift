internal import IndexFormat
internal import Platform
internal import Xapian

/// Merges the databases of all shards into one, in their order.
struct ShardMerge {
  private let staging: Generation
  private let sources: [String]

  /// Xapian opens all sources of a compaction at once, with about eight files each.
  private static let mostSources = 64

  init(_ staging: Generation, _ reports: [ShardReport]) {
    self.staging = staging
    sources = Self.sources(in: staging, reports)
  }

  /// Whatever a killed merge left is removed: the shards are all it needs.
  func merge(threads: Int) throws(IndexingFailure) {
    let scratch = staging.path + "/merge"
    try onDisk { [staging] () throws(SystemFailure) in
      try Files.removeTree(staging.databasePath)
      try Files.removeTree(scratch)
    }
    guard !sources.isEmpty else { return try makeEmpty() }
    var sources = sources
    var level = 0
    while sources.count > Self.mostSources {
      sources = try merged(sources, in: "\(scratch)/\(level)", threads: threads)
      level += 1
    }
    try writing { [sources] () throws(XapianError) in
      try WritableDatabase.compact(sources, into: staging.databasePath)
    }
    try onDisk { () throws(SystemFailure) in try Files.removeTree(scratch) }
  }

  /// Merges groups of neighbours, on several threads.
  private func merged(
    _ sources: [String], in folder: String, threads: Int
  ) throws(IndexingFailure) -> [String] {
    try onDisk { () throws(SystemFailure) in try Files.makeFolder(folder, mode: 0o755) }
    let groups = sources.chunks(of: Self.mostSources)
    let work = SharedWork(count: groups.count)
    let failure = Shared<XapianError?>(nil)
    Threads.concurrently(min(threads, groups.count)) { _ in
      while let place = work.next() {
        do throws(XapianError) {
          try WritableDatabase.compact(Array(groups[place]), into: "\(folder)/\(place)")
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw .database(error) }
    return groups.indices.map { "\(folder)/\($0)" }
  }

  private func makeEmpty() throws(IndexingFailure) {
    try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: staging.databasePath, mode: .create, durability: .none)
      try database.beginTransaction()
      try database.commitTransaction()
    }
  }

  private static func sources(in staging: Generation, _ reports: [ShardReport]) -> [String] {
    reports.flatMap { report in
      let folder = ShardBuilder.folder(report.shard, in: staging.shardsPath)
      return report.databases.indices.map { ShardWriter.database($0, in: folder) }
    }
  }
}
