import Foundation

@testable import TestSupport

/// A table of engines by collection, for each measure.
struct RankingReport {
  private var collections: [String] = []
  private var engines: [String] = []
  private var values: [String: [String: RankingMeasures]] = [:]

  mutating func add(_ measures: RankingMeasures?, of engine: String, on collection: String) {
    if collections.last != collection { collections.append(collection) }
    guard let measures else { return }
    if !engines.contains(engine) { engines.append(engine) }
    values[engine, default: [:]][collection] = measures
  }

  func show() {
    show("nDCG@10", \.ndcg)
    show("MAP", \.precision)
    show("recall@100", \.recall)
  }

  private func show(_ title: String, _ measure: KeyPath<RankingMeasures, Double>) {
    let width = (engines.map(\.count).max() ?? 0) + 2
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    print(padded(title, width), (collections + ["mean"]).map { padded($0, 10) }.joined())
    for engine in engines {
      let row = collections.map { values[engine]?[$0]?[keyPath: measure] }
      let known = row.compactMap { $0 }
      let mean = known.count == row.count ? known.reduce(0, +) / Double(row.count) : nil
      let cells = (row + [mean]).map { padded($0.map { String(format: "%.4f", $0) } ?? "-", 10) }
      print(padded(engine, width), cells.joined())
    }
    print()
  }
}
