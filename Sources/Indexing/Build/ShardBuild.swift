internal import Corpus
internal import IndexFormat
internal import Platform

/// Builds the shards of a plan that are not finished yet, on all cores.
struct ShardBuild {
  private let context: RunContext
  private let start: BuildStart

  init(_ context: RunContext, _ start: BuildStart) {
    self.context = context
    self.start = start
  }

  /// The reports of all shards in the order of the plan; nil when the run was asked to stop.
  ///
  /// Files come first: what is kept of the previous generation depends on which could be read.
  func reports() throws(IndexingFailure) -> [ShardReport]? {
    let shards = start.plan.shards
    let files = shards.indices.filter { if case .files = shards[$0] { true } else { false } }
    let kept = shards.indices.filter { if case .kept = shards[$0] { true } else { false } }
    context.meter.begin(
      .reading, total: start.plan.files.count + kept.count * context.limits.articles)
    guard try build(files, Keeping(context, start.plan, [])) else { return nil }
    let read = try load(files)
    guard try build(kept, Keeping(context, start.plan, read)) else { return nil }
    return read + (try load(kept))
  }

  /// False when the run was asked to stop.
  private func build(
    _ shards: [Int], _ keeping: Keeping
  ) throws(IndexingFailure) -> Bool {
    let folder = start.staging.shardsPath
    let missing = shards.filter { !Files.exists(ShardBuilder.report($0, in: folder)) }
    let work = SharedWork(count: missing.count)
    let ending = Shared<Ending>(.running)
    let (context, start) = (context, start)
    Threads.concurrently(min(context.cores, missing.count)) { _ in
      var builder = ShardBuilder(context, start)
      while ending.withLock({ $0.isRunning }), let place = work.next() {
        do throws(IndexingFailure) {
          let shard = missing[place]
          let isDone =
            switch start.plan.shards[shard] {
            case .files(let range, let part, let parts):
              try builder.buildFiles(shard, range, part: part, parts: parts)
            case .kept(let documents):
              try builder.buildKept(shard, documents, where: keeping.keeps)
            }
          if !isDone { ending.withLock { $0 = .stopped } }
        } catch {
          ending.withLock { $0 = .failed(error) }
        }
      }
    }
    switch ending.withLock({ $0 }) {
    case .running: return true
    case .stopped: return false
    case .failed(let failure): throw failure
    }
  }

  /// How the threads of a build end.
  private enum Ending: Sendable {
    case running, stopped
    case failed(IndexingFailure)

    var isRunning: Bool { if case .running = self { true } else { false } }
  }

  private func load(_ shards: [Int]) throws(IndexingFailure) -> [ShardReport] {
    var reports: [ShardReport] = []
    for shard in shards {
      let path = ShardBuilder.report(shard, in: start.staging.shardsPath)
      let bytes = try onDisk { () throws(SystemFailure) in try Files.read(path, limit: 1 << 31) }
      var report = try formatted { () throws(IndexFormatFailure) in
        try ShardReport(decoding: bytes)
      }
      report.shard = shard
      reports.append(report)
    }
    return reports
  }
}

/// Which articles of the previous generation a build keeps: those that came by `add`, and those of
/// files that it does not read.
struct Keeping: Sendable {
  private let read: Set<String>
  private let context: RunContext

  init(_ context: RunContext, _ plan: ShardPlan, _ reports: [ShardReport]) {
    self.context = context
    let parts = reports.flatMap(\.files)
    let unread = Set(parts.filter { !$0.wasRead }.map { plan.files[$0.file].path })
    read = Set(plan.files.map(\.path)).subtracting(unread).union(plan.emptied)
  }

  func keeps(_ path: String?) -> Bool {
    guard let path else { return true }
    if read.contains(path) { return false }
    return !(context.options.prune && context.covers(path) && !Files.exists(path))
  }
}
