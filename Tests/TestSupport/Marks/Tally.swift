/// What was found of what is there.
package struct Tally: Sendable, Equatable {
  package var hits: Int
  package var wrong: Int
  package var missed: Int

  package init(hits: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.hits = hits
    self.wrong = wrong
    self.missed = missed
  }

  /// 0 to 1; without an answer, 1 where nothing was to be found and 0 where something was.
  package var precision: Double {
    hits + wrong > 0 ? Double(hits) / Double(hits + wrong) : (missed == 0 ? 1 : 0)
  }

  /// 0 to 1; 1 where nothing was to be found.
  package var recall: Double { hits + missed > 0 ? Double(hits) / Double(hits + missed) : 1 }

  package var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      hits: left.hits + right.hits, wrong: left.wrong + right.wrong,
      missed: left.missed + right.missed)
  }
}

/// A tally for each kind of entity.
package struct KindTallies: Sendable, Equatable {
  /// By the raw value of a kind.
  package var kinds: [String: Tally] = [:]

  package init() {}

  package var all: Tally { kinds.values.reduce(Tally(), +) }

  package subscript(_ kind: String) -> Tally {
    get { kinds[kind, default: Tally()] }
    set { kinds[kind] = newValue }
  }

  package static func + (left: KindTallies, right: KindTallies) -> KindTallies {
    var sum = left
    sum.kinds.merge(right.kinds, uniquingKeysWith: +)
    return sum
  }
}
