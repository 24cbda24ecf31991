internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

/// Looks up what a query's words and names stand for in one snapshot of the index.
struct QueryPlanner {
  let languages: [String]
  let isLenient: Bool
  /// Bare words that are left out: so common that they say nothing.
  private let leftOut: Set<String>
  private(set) var errors: [QueryError] = []
  private(set) var notes: [String] = []
  private(set) var resolved: [ResolvedName] = []
  var scoring = ScoringPlan()
  var highlights = Highlights()
  var values: [PlannedValue] = []

  /// `isLenient` takes an unknown name for words.
  init(
    _ root: QueryNode, languages: [String], stopWords: Set<String>, isLenient: Bool = false
  ) {
    self.isLenient = isLenient
    self.languages = languages
    let words = QueryWords(root)
    let common = words.bare.filter { stopWords.contains($0.word) }
    leftOut =
      words.hasOthers || common.count < words.bare.count ? Set(common.map(\.word)) : []
  }

  /// What its author is told of the words that are left out.
  var leftOutNotes: [String] {
    guard !leftOut.isEmpty else { return [] }
    let words = leftOut.sorted().joined(separator: ", ")
    return ["left out as too common: \(words); in quotes they are searched"]
  }

  /// The plan of the whole query.
  mutating func plan(
    _ root: QueryNode, in snapshot: inout Snapshot
  ) throws(SearchFailure) -> QueryPlan {
    let node = try plan(root, isPositive: true, &snapshot) ?? .everything
    if !errors.isEmpty {
      let isBroad = errors.allSatisfy { $0.code == .tooBroad }
      throw isBroad ? .tooBroad(errors) : .syntax(errors)
    }
    return QueryPlan(root: node, scoring: scoring, highlights: highlights, values: values)
  }

  /// The plan of a part; nil where it is only words that are left out. What stands under NOT
  /// neither scores nor is shown.
  mutating func plan(
    _ node: QueryNode, isPositive: Bool, boost: Double = 1, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode? {
    let context = Context(
      isPositive: isPositive, boost: boost * node.boost, span: node.span)
    let plan = try plan(node, context, &snapshot)
    if let plan, node.isLeaf, try snapshot.isAbsent(plan) { noteAbsent(node, snapshot) }
    return plan
  }

  private mutating func plan(
    _ node: QueryNode, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode? {
    switch node.form {
    case .everything: return .everything
    case .and(let operands):
      return try plan(operands, context, &snapshot).map { $0.count == 1 ? $0[0] : .all($0) }
    case .or(let operands):
      return try plan(operands, context, &snapshot).map { $0.count == 1 ? $0[0] : .any($0) }
    case .not(let operand):
      return try plan(operand, isPositive: !context.isPositive, &snapshot).map { .except($0) }
    case .word(let word):
      guard !context.isPositive || !leftOut.contains(word.word) else { return nil }
      return try bare(word, context, &snapshot)
    case .exact(let word): return exact(word, context)
    case .prefix(let word): return try prefix(word, context, &snapshot)
    case .similar(let word, let edits): return try similar(word, edits, context, snapshot)
    case .phrase(let phrase): return self.phrase(phrase, context)
    case .near(let near): return try self.near(near, context, &snapshot)
    case .kind(let kind): return self.kind(kind, context)
    case .field(let clause): return try field(clause, context, &snapshot)
    }
  }

  /// Where a part of the query stands.
  struct Context {
    let isPositive: Bool
    let boost: Double
    let span: TextSpan
  }

  private mutating func plan(
    _ operands: [QueryNode], _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> [PlanNode]? {
    var parts: [PlanNode] = []
    for operand in operands {
      let part = try plan(
        operand, isPositive: context.isPositive, boost: context.boost, &snapshot)
      if let part { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts
  }

  mutating func fail(
    _ code: QueryError.Code, _ message: String, at span: TextSpan, hint: String? = nil
  ) {
    errors.append(QueryError(code, message, at: span, hint: hint))
  }

  mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  mutating func add(_ name: ResolvedName) {
    if !resolved.contains(name) { resolved.append(name) }
  }
}

/// The words of a query that articles must or may have.
struct QueryWords {
  /// Written without quotes, sign or field.
  private(set) var bare: [QueryWord] = []
  /// Whether there are words of any other sort: in quotes, exact, prefixes, of the title.
  private(set) var hasOthers = false

  init(_ root: QueryNode) { add(root) }

  private mutating func add(_ node: QueryNode) {
    switch node.form {
    case .and(let operands), .or(let operands): operands.forEach { add($0) }
    case .word(let word): bare.append(word)
    case .exact, .prefix, .similar, .phrase, .near: hasOthers = true
    case .field(let clause): hasOthers = hasOthers || clause.field == .title
    case .everything, .not, .kind: break
    }
  }
}
