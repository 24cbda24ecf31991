internal import IndexFormat
internal import Text

/// In which languages a query's words are stemmed, and which of them say nothing.
struct QueryLanguages {
  /// The languages of the stems.
  let stemmed: [String]
  /// Folded.
  let stopWords: Set<String>

  /// `index` are the languages of the index, the most frequent first; `chosen` the request's.
  init(_ root: QueryNode, index: [String], chosen: String?) {
    let index = index.isEmpty ? ["en"] : index
    if let chosen {
      stemmed = [chosen]
      stopWords = StopWords.of(chosen)
    } else {
      stemmed = index
      let named = Self.named(root)
      stopWords = StopWords.of(named ?? Self.likely(QueryWords(root).bare, index))
    }
  }

  /// The one language that the query asks for by `lang:`.
  private static func named(_ root: QueryNode) -> String? {
    switch root.form {
    case .field(let clause) where clause.field == .lang && clause.values.count == 1:
      if case .name(let name) = clause.values[0].content { Fold.name(name) } else { nil }
    case .and(let operands): operands.lazy.compactMap(named).first
    default: nil
    }
  }

  /// The most frequent language of the index, unless the query has two or more stop words more of
  /// another: "war" is no stop word because German has one.
  private static func likely(_ words: [QueryWord], _ index: [String]) -> String {
    let counts = index.map { language in
      let stopWords = StopWords.of(language)
      return words.count { stopWords.contains($0.word) }
    }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return counts[best] >= counts[0] + 2 ? index[best] : index[0]
  }
}
