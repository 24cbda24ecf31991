/// How far a value stands out among the matches: (share − corpus share) × share / corpus share.
///
/// Both shares are shrunk towards the corpus, so that a value seen twice does not lead: as if
/// `prior` more documents of the corpus had the value, and as if as many more matches had it as
/// often as the corpus has it then. The difference and the quotient of shares is Elasticsearch's
/// "JLH" score (Reference, "Significant terms aggregation"); the prior is ours.
package struct Significance: Sendable {
  /// In documents.
  package static let prior = 5.0

  private let matches: Double
  private let corpus: Double

  package init(matches: Int, corpus: Int) {
    self.matches = Double(matches)
    self.corpus = Double(corpus)
  }

  /// 0 for a value no more frequent among the matches than in the corpus.
  package func score(_ count: Int, of total: Int) -> Double {
    guard count > 0 else { return 0 }
    let background = (Double(total) + Self.prior) / (corpus + Self.prior)
    let foreground = (Double(count) + Self.prior * background) / (matches + Self.prior)
    return max(0, (foreground - background) * foreground / background)
  }

  /// The share among the matches as it is, 0 ... 1.
  package func share(_ count: Int) -> Double { matches > 0 ? Double(count) / matches : 0 }

  /// The share in the corpus as it is, 0 ... 1.
  package func corpusShare(_ total: Int) -> Double { corpus > 0 ? Double(total) / corpus : 0 }
}
