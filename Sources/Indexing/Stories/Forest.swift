/// Numbers 0 ..< `count` in disjoint sets, each named by its lowest number (B. Galler, M. Fischer,
/// "An improved equivalence algorithm", 1964, with paths halved).
struct Forest {
  /// Of each number another of its set, the lowest in the end of the chain, which is its own.
  private var parents: [UInt32]

  /// Every number in a set of its own.
  init(count: Int) {
    parents = Array(0..<UInt32(count))
  }

  var indices: Range<Int> { parents.indices }

  /// How many sets there are.
  var setCount: Int { parents.indices.count { parents[$0] == UInt32($0) } }

  /// Adds the next number, in a set of its own.
  mutating func append() -> UInt32 {
    let number = UInt32(parents.count)
    parents.append(number)
    return number
  }

  /// The lowest number of the set of `number`.
  mutating func root(_ number: UInt32) -> UInt32 {
    var node = number
    while parents[Int(node)] != node {
      parents[Int(node)] = parents[Int(parents[Int(node)])]
      node = parents[Int(node)]
    }
    return node
  }

  /// Joins the sets of two numbers.
  mutating func unite(_ left: UInt32, _ right: UInt32) {
    let (a, b) = (root(left), root(right))
    parents[Int(max(a, b))] = min(a, b)
  }
}
