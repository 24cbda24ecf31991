/// Finds all patterns, sequences of word numbers, in one walk over a text (Aho and Corasick 1975,
/// "Efficient string matching: an aid to bibliographic search").
///
/// Nodes are numbered breadth first, so that the children of a node stand side by side and one array
/// holds where they begin: the children of `n` are `firstChild[n] ..< firstChild[n + 1]`, sorted by
/// `labels`. Twenty bytes a node. A walk is linear in the text whatever the number of patterns.
struct Automaton: Sendable {
  typealias State = Int

  /// Nothing has been read.
  static let root: State = 0

  /// The word that leads to a node; the root's means nothing.
  private var labels: [UInt32] = [0]
  private var firstChild: [UInt32] = []
  /// The node of the longest proper suffix of a node's words that is a node too.
  private var failure: [UInt32]
  /// The nearest node along the failures, the node itself included, where a pattern ends; the root
  /// when there is none.
  private var output: [UInt32]
  /// The pattern that ends at a node, or -1.
  private var patterns: [Int32] = []
  private var depths: [UInt8] = []
  /// The child of the root by word number, the root where there is none.
  private var starts: [UInt32]

  /// - Parameters:
  ///   - patterns: none empty, none longer than 255 words, no two equal.
  ///   - words: how many word numbers there are.
  init(_ patterns: [[UInt32]], words: Int) {
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    starts = Array(repeating: 0, count: words)
    failure = []
    output = []
    let parents = addNodes(patterns, order)
    link(parents)
  }

  /// Where reading a word leads.
  @inline(__always)
  func next(_ state: State, _ word: UInt32) -> State {
    guard word != Vocabulary.unknown else { return Self.root }
    var state = state
    while state != Self.root {
      if let child = child(of: state, word) { return child }
      state = Int(failure[state])
    }
    return Int(starts[Int(word)])
  }

  /// The patterns that end in a state, the longest first, and how many words they have.
  @inline(__always)
  func forEachPattern(endingIn state: State, _ body: (_ pattern: Int, _ words: Int) -> Void) {
    var node = Int(output[state])
    while node != Self.root {
      body(Int(patterns[node]), Int(depths[node]))
      node = Int(output[Int(failure[node])])
    }
  }

  /// How many words of the text a state still holds.
  func depth(_ state: State) -> Int { Int(depths[state]) }

  private func child(of node: Int, _ word: UInt32) -> Int? {
    var low = Int(firstChild[node])
    var high = Int(firstChild[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < Int(firstChild[node + 1]) && labels[low] == word ? low : nil
  }
}

extension Automaton {
  /// Lays the nodes out breadth first and gives the parent of each.
  private mutating func addNodes(_ all: [[UInt32]], _ order: [Int]) -> [UInt32] {
    // A node is a range of the sorted patterns, those that share its words.
    var ranges = [order.indices]
    var parents: [UInt32] = [0]
    depths = [0]
    var node = 0
    while node < ranges.count {
      firstChild.append(UInt32(ranges.count))
      let depth = Int(depths[node])
      var rest = ranges[node]
      let endsHere = rest.first.map { all[order[$0]].count == depth } ?? false
      patterns.append(endsHere ? Int32(order[rest.removeFirst()]) : -1)
      while let first = rest.first {
        let word = all[order[first]][depth]
        let end = rest.first { all[order[$0]][depth] != word } ?? rest.upperBound
        ranges.append(first..<end)
        parents.append(UInt32(node))
        labels.append(word)
        depths.append(UInt8(depth + 1))
        rest = end..<rest.upperBound
      }
      node += 1
    }
    firstChild.append(UInt32(ranges.count))
    return parents
  }

  /// Fills the failures and outputs, which only look at nodes that are nearer to the root.
  private mutating func link(_ parents: [UInt32]) {
    for node in Int(firstChild[0])..<Int(firstChild[1]) { starts[Int(labels[node])] = UInt32(node) }
    failure = Array(repeating: 0, count: patterns.count)
    output = failure
    for node in patterns.indices.dropFirst() {
      if depths[node] > 1 {
        failure[node] = UInt32(next(Int(failure[Int(parents[node])]), labels[node]))
      }
      output[node] = patterns[node] >= 0 ? UInt32(node) : output[Int(failure[node])]
    }
  }
}
