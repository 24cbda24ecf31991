import Testing

@testable import Searching

@Suite struct `A document set` {
  /// A universe and how full the two sets are, in hundredths.
  static let shapes = [
    (1, 100, 100), (64, 0, 50), (65, 3, 3), (1_000, 1, 90), (1_000, 50, 50), (10_000, 1, 1),
    (10_000, 2, 40), (10_000, 100, 1),
  ]

  struct Pair {
    let left: Set<UInt32>
    let right: Set<UInt32>
    let universe: Int

    init(_ universe: Int, _ left: Int, _ right: Int, seed: UInt64) {
      var maker = QueryMaker(seed: seed)
      self.universe = universe
      self.left = Set((0..<UInt32(universe)).filter { _ in maker.number(below: 100) < left })
      self.right = Set((0..<UInt32(universe)).filter { _ in maker.number(below: 100) < right })
    }

    func set(_ rows: Set<UInt32>) -> DocumentSet {
      DocumentSet(ascending: rows.sorted(), universe: universe)
    }
  }

  @Test(arguments: shapes, [1, 2, 3])
  func `agrees with a set of numbers`(shape: (Int, Int, Int), seed: UInt64) {
    let pair = Pair(shape.0, shape.1, shape.2, seed: seed)
    let (left, right) = (pair.set(pair.left), pair.set(pair.right))
    #expect(left.rows == pair.left.sorted())
    #expect(left.count == pair.left.count)
    #expect(left.intersection(right).rows == pair.left.intersection(pair.right).sorted())
    #expect(left.union(right).rows == pair.left.union(pair.right).sorted())
    #expect(left.subtracting(right).rows == pair.left.subtracting(pair.right).sorted())
    for row in UInt32(0)..<UInt32(shape.0) {
      #expect(left.contains(row) == pair.left.contains(row))
    }
  }

  @Test(arguments: shapes)
  func `visits its rows in order`(shape: (Int, Int, Int)) {
    let pair = Pair(shape.0, shape.1, shape.2, seed: 4)
    var seen: [UInt32] = []
    pair.set(pair.left).forEach { seen.append($0) }
    #expect(seen == pair.left.sorted())
  }

  @Test(arguments: [1, 40, 5_000])
  func `is built from rows in any order`(count: Int) {
    var maker = QueryMaker(seed: UInt64(count))
    let rows = (0..<count).map { _ in UInt32(maker.number(below: 10_000)) }
    var builder = DocumentSetBuilder(universe: 10_000)
    for row in rows { builder.insert(row) }
    #expect(builder.finish().rows == Set(rows).sorted())
  }
}
