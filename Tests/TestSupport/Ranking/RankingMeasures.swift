import Foundation

/// How good a ranking is, as trec_eval computes it.
package struct RankingMeasures {
  /// nDCG of the first ten, the relevance itself being the gain.
  package var ndcg: Double
  /// The mean of the precision at each relevant document.
  package var precision: Double
  /// The share of the relevant documents among the first hundred.
  package var recall: Double

  package init(ndcg: Double, precision: Double, recall: Double) {
    (self.ndcg, self.precision, self.recall) = (ndcg, precision, recall)
  }

  /// - Parameter gains: the relevance of judged documents, some above 0.
  package init(of ranking: [String], gains: [String: Double]) {
    let found = ranking.map { gains[$0] ?? 0 }
    let ideal = gains.values.sorted(by: >)
    let relevant = Double(gains.values.count { $0 > 0 })
    var hits = 0.0
    var precisions = 0.0
    for (rank, gain) in found.enumerated() where gain > 0 {
      hits += 1
      precisions += hits / Double(rank + 1)
    }
    ndcg = Self.discounted(found) / Self.discounted(ideal)
    precision = precisions / relevant
    recall = Double(found.prefix(100).count { $0 > 0 }) / relevant
  }

  package static func mean(_ all: [RankingMeasures]) -> RankingMeasures {
    func mean(_ part: KeyPath<RankingMeasures, Double>) -> Double {
      all.reduce(0) { $0 + $1[keyPath: part] } / Double(max(1, all.count))
    }
    return RankingMeasures(ndcg: mean(\.ndcg), precision: mean(\.precision), recall: mean(\.recall))
  }

  private static func discounted(_ gains: [Double]) -> Double {
    gains.prefix(10).enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
  }
}
