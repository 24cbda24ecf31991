import Foundation

/// Prints what reading and cleaning cost, and their share of indexing.
struct ReadingTable {
  private let stages: [StageTimes]
  private let skipped: Int

  init(_ stages: [StageTimes], skipped: Int) {
    self.stages = stages
    self.skipped = skipped
  }

  func show() {
    print("one thread, seconds of processor; \(skipped) files gave no article")
    print(
      row([
        "", "files", "KB/art.", "read MB/s", "art./s", "clean MB/s", "art./s", "both ms", "analyse",
        "Xapian", "share",
      ]))
    for stage in stages { print(row(cells(stage))) }
    if stages.count > 1 { print(row(cells(all))) }
  }

  private func cells(_ stage: StageTimes) -> [String] {
    let (articles, megabytes) = (Double(stage.articles), Double(stage.bytes) / 1e6)
    let each = 1_000 / articles
    let both = stage.reading + stage.cleaning
    return [
      stage.format, "\(stage.files)", fixed(megabytes * 1_000 / articles),
      fixed(megabytes / stage.reading), fixed(articles / stage.reading, 0),
      fixed(megabytes / stage.cleaning), fixed(articles / stage.cleaning, 0),
      fixed(both * each, 2), fixed(stage.analysing * each, 2), fixed(stage.writing * each, 2),
      fixed(100 * both / stage.whole, 0) + " %",
    ]
  }

  /// All formats, as often as one round has them.
  private var all: StageTimes {
    var sum = StageTimes(format: "all", files: stages.reduce(0) { $0 + $1.files })
    for stage in stages {
      let rounds = Double(stage.rounds)
      sum.articles += stage.articles / stage.rounds
      sum.bytes += stage.bytes / stage.rounds
      sum.reading += stage.reading / rounds
      sum.cleaning += stage.cleaning / rounds
      sum.analysing += stage.analysing / rounds
      sum.writing += stage.writing / rounds
    }
    return sum
  }

  private func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let blank = String(repeating: " ", count: max(0, (place == 0 ? 16 : 11) - cell.count))
      return place == 0 ? cell + blank : blank + cell
    }.joined()
  }

  private func fixed(_ number: Double, _ digits: Int = 1) -> String {
    String(format: "%.\(digits)f", number)
  }
}
