@testable import TestSupport

/// Drawing samples with replacement, from a fixed seed.
enum Bootstrap {
  /// Where 95 of 100 of a thousand samples' figures lie.
  static func interval<Element>(
    of values: [Element], _ figure: ([Element]) -> Double
  ) -> ClosedRange<Double> {
    var generator = SeededGenerator(seed: 1)
    let figures = (0..<1_000).map { _ in
      figure(values.indices.map { _ in values[Int.random(in: values.indices, using: &generator)] })
    }.sorted()
    return figures[25]...figures[974]
  }
}
