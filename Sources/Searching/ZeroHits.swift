internal import IndexFormat

/// Tells why nothing or little matches: which part of the query to drop.
struct ZeroHits {
  /// Below so many matches, an easier question is offered.
  static let few = 5

  private let root: QueryNode
  private let languages: QueryLanguages
  private let evaluator: SetEvaluator
  /// How many parts are looked at one by one.
  private static let parts = 8

  init(_ root: QueryNode, languages: QueryLanguages, _ evaluator: SetEvaluator) {
    self.root = root
    self.languages = languages
    self.evaluator = evaluator
  }

  func notes(
    matches: Int, _ request: QueryRequest, in snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    guard case .and(let operands) = root.form else {
      guard matches == 0, root.form != .everything else { return [] }
      let isEmpty = try set(root, in: &snapshot).isEmpty
      return [isEmpty ? Self.nothing(root) : Self.chosenAway]
    }
    let telling = operands.filter { !isCommon($0) }.prefix(Self.parts)
    var sets: [(part: QueryNode, rows: DocumentSet)] = []
    for operand in telling { sets.append((operand, try set(operand, in: &snapshot))) }
    let offers = try any(operands, matches: matches, request, in: &snapshot)
    guard matches == 0 else { return offers }
    return try why(sets, in: &snapshot) + offers
  }

  /// What is told of a part without a match, here and by the planner.
  static func nothing(_ part: QueryNode) -> String {
    "nothing matches \(QueryPrinter.text(of: part))"
  }

  private static let chosenAway =
    "the query matches articles, but none that the selected values and dates leave"

  private func why(
    _ sets: [(part: QueryNode, rows: DocumentSet)], in snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    let empty = sets.filter(\.rows.isEmpty)
    guard empty.isEmpty else { return empty.map { Self.nothing($0.part) } }
    var all = try snapshot.everything()
    for set in sets { all = all.intersection(set.rows) }
    guard all.isEmpty else { return [Self.chosenAway] }
    var notes: [String] = []
    for (place, dropped) in sets.enumerated() {
      var rest = try snapshot.everything()
      for (other, set) in sets.enumerated() where other != place {
        rest = rest.intersection(set.rows)
      }
      guard !rest.isEmpty else { continue }
      let text = QueryPrinter.text(of: dropped.part)
      notes.append("without \(text): \(Self.articles(rest.count))")
    }
    return notes
  }

  /// Offers to join the bare words by OR.
  private func any(
    _ operands: [QueryNode], matches: Int, _ request: QueryRequest, in snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    guard request.match == .all else { return [] }
    let words = operands.filter { node in
      if case .word = node.form { !isCommon(node) } else { false }
    }
    guard words.count > 1 else { return [] }
    let count = try set(.or(words), in: &snapshot).count
    guard count > matches else { return [] }
    return ["with --any, any of the words is enough: \(Self.articles(count))"]
  }

  private func isCommon(_ node: QueryNode) -> Bool {
    if case .word(let word) = node.form { languages.stopWords.contains(word.word) } else { false }
  }

  private func set(
    _ node: QueryNode, in snapshot: inout Snapshot
  ) throws(SearchFailure) -> DocumentSet {
    var planner = QueryPlanner(node, languages: languages.stemmed, stopWords: [])
    return try evaluator.set(try planner.plan(node, in: &snapshot).root, in: &snapshot)
  }

  private static func articles(_ count: Int) -> String {
    count == 1 ? "1 article" : "\(count) articles"
  }
}
