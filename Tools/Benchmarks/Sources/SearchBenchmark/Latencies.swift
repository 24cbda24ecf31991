/// How long some searches took, in milliseconds.
struct Latencies {
  private let sorted: [Double]

  init(_ all: [Double]) { sorted = all.sorted() }

  var count: Int { sorted.count }
  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }
  var longest: Double { sorted.last ?? 0 }

  /// The least latency that at least this share of all do not exceed.
  private func quantile(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let place = (share * Double(sorted.count)).rounded(.up)
    return sorted[min(sorted.count, max(1, Int(place))) - 1]
  }
}
