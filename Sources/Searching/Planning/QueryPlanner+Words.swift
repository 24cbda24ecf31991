internal import IndexFormat
internal import Text

extension QueryPlanner {
  /// A bare word: every article with any of its stems.
  mutating func bare(
    _ word: QueryWord, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let stems = try snapshot.stems(of: word, languages)
    let terms = Self.terms(word, stems, TermPrefix.stem, plain: "")
    guard context.isPositive else { return .terms(terms) }
    scoring.add(
      stems: terms, exact: word.word,
      title: Self.terms(word, stems, TermPrefix.titleStem, plain: TermPrefix.titleWord),
      boost: context.boost)
    if stems.isEmpty { highlights.words.insert(word.word) }
    highlights.stems.formUnion(stems)
    return .terms(terms)
  }

  /// The terms of stems, or of the word itself where it has none.
  static func terms(
    _ word: QueryWord, _ stems: [String], _ prefix: String, plain: String
  ) -> [String] {
    stems.isEmpty ? [plain + word.word] : stems.map { prefix + $0 }
  }

  mutating func exact(_ word: QueryWord, _ context: Context) -> PlanNode {
    if context.isPositive {
      scoring.add([word.word], boost: context.boost)
      highlights.words.insert(word.word)
    }
    return .terms([word.word])
  }

  mutating func prefix(
    _ word: QueryWord, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let terms = try expansions(of: word, context, &snapshot)
    if context.isPositive {
      scoring.add(terms, boost: context.boost)
      highlights.prefixes.append(word.word)
    }
    return terms.isEmpty ? .nothing : .terms(terms)
  }

  /// The words of the index that a few edits make of `word`.
  mutating func similar(
    _ word: QueryWord, _ edits: Int, _ context: Context, _ snapshot: borrowing Snapshot
  ) throws(SearchFailure) -> PlanNode {
    let limit = QueryLimits.expansions
    let terms = try snapshot.words(spelt: word.word, within: edits, limit: limit + 1)
    guard terms.count <= limit else {
      fail(
        .tooBroad, "more than \(limit) words are spelt like \"\(word.word)\"",
        at: context.span, hint: "write ~1, or a prefix: \(word.text)*")
      return .nothing
    }
    if context.isPositive {
      scoring.add(terms, boost: context.boost)
      highlights.words.formUnion(terms)
    }
    return terms.isEmpty ? .nothing : .terms(terms)
  }

  /// The words of the index that begin as `word`.
  mutating func expansions(
    of word: QueryWord, _ context: Context, _ snapshot: inout Snapshot
  ) throws(SearchFailure) -> [String] {
    let limit = QueryLimits.expansions
    let terms = try snapshot.words(withPrefix: word.word, limit: limit + 1)
    guard terms.count > limit else { return terms }
    let count = try snapshot.countOfWords(withPrefix: word.word)
    fail(
      .tooBroad, "\(count) words begin with \"\(word.word)\"; the limit is \(limit)",
      at: context.span, hint: "write more letters before \"*\"")
    return []
  }

  mutating func phrase(_ phrase: QueryPhrase, _ context: Context) -> PlanNode {
    let words = phrase.words.map(\.word)
    if context.isPositive {
      for word in words { scoring.add([word], boost: context.boost) }
      if phrase.distance == nil, words.count > 1 {
        highlights.phrases.append(words)
      } else {
        highlights.words.formUnion(words)
      }
    }
    return Self.positions(words, prefix: "", distance: phrase.distance)
  }

  /// Words side by side, or within a distance in any order.
  static func positions(_ words: [String], prefix: String, distance: Int?) -> PlanNode {
    guard words.count > 1 else { return .terms(words.map { prefix + $0 }) }
    return .positions(
      PlannedPositions(
        operands: words.map { [prefix + $0] }, window: distance.map { $0 + 1 } ?? words.count,
        isOrdered: distance == nil))
  }
}
