/// Drawing samples with replacement, from a fixed seed.
enum Bootstrap {
  /// Where 95 of 100 of a thousand samples' figures lie.
  static func interval<Element>(
    of values: [Element], _ figure: ([Element]) -> Double
  ) -> ClosedRange<Double> {
    var generator = SplitMix(state: 1)
    let figures = (0..<1_000).map { _ in
      figure(values.indices.map { _ in values[Int.random(in: values.indices, using: &generator)] })
    }.sorted()
    return figures[25]...figures[974]
  }

  /// G. L. Steele and others, "Fast Splittable Pseudorandom Number Generators" (2014).
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
