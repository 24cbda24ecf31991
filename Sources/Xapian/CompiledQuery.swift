internal import XapianBridge

/// A query in Xapian's own form, for the length of one search.
@safe struct CompiledQuery: ~Copyable {
  let raw: OpaquePointer

  private init(_ interruption: Interruption) throws(XapianError) {
    let interruption = interruption.raw
    unsafe raw = try bridgedHandle { unsafe XBQueryMake(interruption, $0) }
  }

  deinit { unsafe XBQueryFree(raw) }

  static func compile(
    _ query: Query, interruption: Interruption
  ) throws(XapianError) -> CompiledQuery {
    let compiled = try CompiledQuery(interruption)
    try compiled.push(query, at: Place(depth: 1, weighs: true))
    return compiled
  }

  /// Where in the tree a query stands.
  private struct Place {
    let depth: Int
    /// Whether its weight counts: not right of `andNot` and `filter`.
    let weighs: Bool

    func below(weighs: Bool = true) -> Place {
      Place(depth: depth + 1, weighs: self.weighs && weighs)
    }
  }

  /// Puts a query on the stack, its operands first.
  private func push(_ query: Query, at place: Place) throws(XapianError) {
    guard place.depth <= Query.deepest else {
      throw .invalidArgument("a query is more than \(Query.deepest) levels deep")
    }
    switch query {
    case .nothing: try bridged { unsafe XBQueryPushNothing(raw, $0) }
    case .everything: try bridged { unsafe XBQueryPushEverything(raw, $0) }
    case .term(let term, let times): try push(term: term, times: times)
    case .documents(let ids): try push(documents: ids)
    case .and(let parts): try combine(.and, parts, place)
    case .or(let parts): try combine(.or, parts, place)
    case .synonym(let parts): try combine(.synonym, parts, place)
    case .andNot(let left, let right): try combine(.andNot, left, unweighed: right, place)
    case .filter(let left, let right): try combine(.filter, left, unweighed: right, place)
    case .andMaybe(let left, let right):
      // Weight alone. Right of an AND_NOT, Xapian 1.4.22 would even match by it: it compares with
      // a highest weight that nobody has set.
      guard place.weighs else { return try push(left, at: place.below()) }
      try combine(.andMaybe, [left, right], place)
    case .phrase(let parts, let window):
      try combine(.phrase, parts, place, window: checked(window, parts))
    case .near(let parts, let window):
      try combine(.near, parts, place, window: checked(window, parts))
    case .scaled(let part, let factor):
      try push(part, at: place.below())
      try bridged { unsafe XBQueryScale(raw, factor, $0) }
    }
  }

  private func push(term: String, times: Int) throws(XapianError) {
    guard let times = UInt32(exactly: times) else { throw .invalidArgument("times \(times)") }
    try term.lent { term throws(XapianError) in
      try bridged { unsafe XBQueryPushTerm(raw, term, times, $0) }
    }
  }

  private func push(documents: [UInt32]) throws(XapianError) {
    unsafe try documents.withUnsafeBufferPointer { ids throws(XapianError) in
      let (start, count) = (ids.baseAddress, ids.count)
      try bridged { unsafe XBQueryPushDocuments(raw, start, count, $0) }
    }
  }

  private func combine(
    _ operation: XBOperator, _ parts: [Query], _ place: Place, window: UInt32 = 0
  ) throws(XapianError) {
    for part in parts { try push(part, at: place.below()) }
    let count = parts.count
    try bridged { unsafe XBQueryCombine(raw, operation, count, window, $0) }
  }

  /// The same for a part that only decides what matches.
  private func combine(
    _ operation: XBOperator, _ left: Query, unweighed right: Query, _ place: Place
  ) throws(XapianError) {
    try push(left, at: place.below())
    try push(right, at: place.below(weighs: false))
    try bridged { unsafe XBQueryCombine(raw, operation, 2, 0, $0) }
  }

  /// The window of a phrase or near, whose parts Xapian must be able to place.
  private func checked(_ window: Int, _ parts: [Query]) throws(XapianError) -> UInt32 {
    guard parts.allSatisfy(\.hasPositions) else {
      throw .unimplemented("a phrase or near takes terms, and OR of terms, only")
    }
    guard let wide = UInt32(exactly: window), window >= parts.count else {
      throw .invalidArgument("a window of \(window) for \(parts.count) terms")
    }
    return wide
  }
}

extension Query {
  /// Whether it is a term, or an OR of terms: what a phrase can be made of.
  fileprivate var hasPositions: Bool {
    switch self {
    case .term: true
    case .or(let parts): !parts.isEmpty && parts.allSatisfy(\.isTerm)
    case .nothing, .everything, .and, .andNot, .andMaybe, .filter, .synonym, .phrase, .near,
      .scaled, .documents:
      false
    }
  }

  private var isTerm: Bool {
    if case .term = self { true } else { false }
  }
}
