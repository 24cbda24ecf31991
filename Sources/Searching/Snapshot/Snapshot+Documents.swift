internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Xapian

extension Snapshot {
  /// Every document.
  mutating func everything() throws(SearchFailure) -> DocumentSet {
    if let known = caches.everything { return known }
    var found = DocumentSetBuilder(universe: universe)
    do {
      try database.forEachDocumentID { found.insert(docids: $0) }
    } catch {
      throw SearchFailure(error)
    }
    let all = found.finish()
    caches.everything = all
    return all
  }

  /// The documents with any of some terms. Those of frequent terms are kept, and joined bit by bit.
  mutating func documents(
    withAny terms: [String], _ interruption: Interruption
  ) throws(SearchFailure) -> DocumentSet {
    var frequent: [DocumentSet] = []
    var rest = DocumentSetBuilder(universe: universe)
    do {
      for term in terms {
        if let known = caches.terms[term] {
          frequent.append(known)
          continue
        }
        try interruption.check()
        if SnapshotCaches.isWorthKeeping(try database.termFrequency(term), of: universe) {
          var found = DocumentSetBuilder(universe: universe)
          try database.forEachPosting(of: term) { found.insert(docids: $0) }
          frequent.append(found.finish())
          caches.keep(frequent[frequent.count - 1], for: term)
        } else {
          try database.forEachPosting(of: term) { rest.insert(docids: $0) }
        }
      }
    } catch {
      throw SearchFailure(error)
    }
    return frequent.reduce(rest.finish()) { $0.union($1) }
  }

  /// The documents that have a value of a facet, as often and as much as is wanted.
  func documents(with value: PlannedValue) -> DocumentSet {
    guard let known = columns.find(value.kind, id: value.id) else {
      return .empty(universe: universe)
    }
    var rows = columns.rows(of: known)
    if value.mentions != nil || value.mustBeMajor {
      rows = rows.filter { row in
        columns.values(of: row, value.kind).contains { mention in
          mention.value == known && (mention.isMajor || !value.mustBeMajor)
            && value.mentions?.contains(mention.mentions) ?? true
        }
      }
    }
    return DocumentSet(ascending: rows.map(\.rawValue), universe: universe)
  }

  /// The documents of which something in the columns holds. Looks at all of them.
  func documents(where holds: (FacetColumns, FacetRow) -> Bool) -> DocumentSet {
    var found = DocumentSetBuilder(universe: universe)
    for row in 0..<UInt32(columns.rows) {
      let row = FacetRow(row)
      if columns.isLive(row), holds(columns, row) { found.insert(row.rawValue) }
    }
    return found.finish()
  }

  /// The documents whose dates overlap some days. A date that is known to the minute is the day it
  /// was at `offset` seconds east of UTC; other dates are the days they say.
  mutating func documents(datedIn range: DayRange, offset: Int) -> DocumentSet {
    let dates = dateIndex()
    var found = DocumentSetBuilder(universe: universe)
    dates.forEach(in: range, offset: offset) { found.insert($0) }
    return found.finish()
  }
}
