package import Identifiers

/// Counts the values of matching documents, all kinds in one pass: flat arrays and ordinals, names
/// only for what is shown.
///
/// Which rows it is given is the caller's choice: a facet with selected values is counted over the
/// rows that match all selections but its own, by a counter `reset` for that.
package struct FacetCounter: ~Copyable {
  let columns: FacetColumns
  /// How many of the rows counted have each value.
  var counts: [UInt32]
  /// The values with a count, while few rows were counted; nil when all have to be looked at.
  var touched: [ValueNumber]? = []
  /// How many of the rows have each set of kinds.
  var kindSets: [UInt32]
  /// How many of the rows are of each day of the columns.
  var dayCounts: [UInt32]
  /// Those of the rows whose stories may have others. Once `isStorySorted`, only those that have
  /// others among the rows, story by story.
  var clustered: [ClusteredRow] = []
  var isStorySorted = false
  /// How many rows are of a story of which an earlier row is, once `isStorySorted`.
  var repeats = 0
  /// Whether every document of a column without changes was counted: its stories are known.
  var coversColumn = false
  /// The rows of the column being counted.
  var blocks: BlockCounter
  /// Scratch for `stories(of:)`: one more than the place of a value shown, else 0.
  var shownPlaces: [UInt32]
  /// How many documents were counted.
  package internal(set) var matches = 0

  package init(_ columns: FacetColumns) {
    self.columns = columns
    blocks = BlockCounter(columns.column)
    counts = [UInt32](repeating: 0, count: columns.valueCount)
    shownPlaces = counts
    kindSets = [UInt32](repeating: 0, count: RowFlags.kindSets)
    dayCounts = [UInt32](repeating: 0, count: columns.dayTotals.count)
  }

  /// Forgets what was counted.
  package mutating func reset() {
    if let touched {
      for value in touched { counts[value.index] = 0 }
    } else {
      clear(&counts)
    }
    touched = []
    clear(&kindSets)
    clear(&dayCounts)
    clustered.removeAll(keepingCapacity: true)
    isStorySorted = false
    coversColumn = false
    matches = 0
  }

  /// How many of the documents counted have a value.
  package func count(of value: FacetValue) -> Int { Int(counts[columns.number(of: value).index]) }

  /// How many of the documents counted have no value of a kind.
  package func missing(_ kind: FacetKind) -> Int {
    kindSets.indices.reduce(0) { $1 >> kind.code & 1 == 0 ? $0 + Int(kindSets[$1]) : $0 }
  }
}
