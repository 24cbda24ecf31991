internal import Corpus
internal import Identifiers
internal import IndexFormat

/// Which of the documents that shards made stay, when several have one id.
///
/// What came by `add` stays before what files have; the first file in order before later ones; and
/// files that were read before what is kept of files that were not.
struct Census {
  private let plan: ShardPlan
  /// The entry of each document, by document id less one.
  let entries: [ShardReport.Entry]
  /// Documents that do not stay, ascending.
  private(set) var losers: [UInt32] = []
  private var isLoser: [Bool]
  private(set) var summary = IndexSummary()
  /// The files that were read to their end.
  let read: Set<Int>

  init(_ plan: ShardPlan, _ reports: [ShardReport]) {
    self.plan = plan
    entries = reports.flatMap(\.documents)
    isLoser = [Bool](repeating: false, count: entries.count)
    let parts = reports.flatMap(\.files)
    read = Set(parts.map(\.file)).subtracting(parts.filter { !$0.wasRead }.map(\.file))
    summary.files = plan.files.count + plan.skipped.count
    summary.skipped = plan.skipped + reports.flatMap(\.skipped)
    for report in reports { summary.found.add(report.found) }
    summary.entities = Set(reports.flatMap { $0.entities.map(\.id) }).count
    summary.newEntities = plan.previous == nil ? summary.entities : nil
    decide()
    for (place, entry) in entries.enumerated() where !isLoser[place] {
      if entry.file == nil { summary.kept += 1 } else { summary.added += 1 }
    }
  }

  /// How many documents stay.
  var count: Int { entries.count - losers.count }

  func stays(_ document: UInt32) -> Bool { !isLoser[Int(document) - 1] }

  private mutating func decide() {
    var winners: [ArticleID: Int] = [:]
    for place in entries.indices.sorted(by: precedes) {
      let entry = entries[place]
      if let file = entry.file, !read.contains(file) {
        isLoser[place] = true
        continue
      }
      guard let winner = winners[entry.id] else {
        winners[entry.id] = place
        continue
      }
      isLoser[place] = true
      report(entry, winner: entries[winner])
    }
    losers = isLoser.indices.filter { isLoser[$0] }.map { UInt32($0) + 1 }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (entries[left], entries[right])
    return (a.rank, a.file ?? 0, a.number, left) < (b.rank, b.file ?? 0, b.number, right)
  }

  /// An article that is left out is reported; what is kept of a file that was moved is not.
  private mutating func report(_ entry: ShardReport.Entry, winner: ShardReport.Entry) {
    guard let file = entry.file else { return }
    let path = plan.files[file].path
    if winner.file == file {
      summary.skip(repeated: entry.id, number: entry.number, in: path)
    } else {
      let owner = winner.file.map { plan.files[$0].path }
      summary.skipped.append(
        SkippedSource(
          path: path, kind: .duplicate, reason: IndexSummary.duplicate(entry.id, owner)))
    }
  }
}

extension ShardReport.Entry {
  /// What stays before what.
  fileprivate var rank: Int {
    if file != nil { return 1 }
    return path == nil ? 0 : 2
  }
}
