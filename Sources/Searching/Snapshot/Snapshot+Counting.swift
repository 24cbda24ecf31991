internal import Facets
internal import Identifiers

extension Snapshot {
  /// A counter that has counted some rows.
  func counter(over rows: DocumentSet) -> FacetCounter {
    var counter = FacetCounter(columns)
    if rows.count == columns.live {
      counter.countAll()
    } else if rows.count * 4 > columns.live * 3 {
      counter.countAll(but: rows.complement.facetRows.span)
    } else {
      counter.count(rows.facetRows.span)
    }
    return counter
  }

  /// The stories of the commit, told apart once.
  mutating func storyIndex() -> StoryIndex {
    let stories = caches.stories ?? StoryIndex(columns)
    caches.stories = stories
    return stories
  }

  /// The dates of the commit, likewise.
  mutating func dateIndex() -> DateIndex {
    let dates = caches.dates ?? DateIndex(columns)
    caches.dates = dates
    return dates
  }

  /// The values that are there.
  func values(_ planned: [PlannedValue]) -> [FacetValue] {
    planned.compactMap { columns.find($0.kind, id: $0.id) }
  }
}

extension DocumentSet {
  /// All rows of the universe that are not in the set.
  var complement: DocumentSet {
    DocumentSet(ascending: Array(0..<UInt32(universe)), universe: universe).subtracting(self)
  }

  var facetRows: [FacetRow] { rows.map { FacetRow($0) } }
}
