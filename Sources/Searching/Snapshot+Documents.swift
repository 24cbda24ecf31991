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

  /// The documents with any of some terms.
  mutating func documents(
    withAny terms: [String], _ interruption: Interruption
  ) throws(SearchFailure) -> DocumentSet {
    if terms.count == 1, let known = caches.terms[terms[0]] { return known }
    var found = DocumentSetBuilder(universe: universe)
    var union: DocumentSet?
    do {
      for term in terms {
        if let known = caches.terms[term] {
          union = union?.union(known) ?? known
          continue
        }
        try interruption.check()
        try database.forEachPosting(of: term) { found.insert(docids: $0) }
      }
    } catch {
      throw SearchFailure(error)
    }
    let rest = found.finish()
    if terms.count == 1 { caches.keep(rest, for: terms[0]) }
    return union?.union(rest) ?? rest
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

/// What a snapshot remembers from one question to the next.
struct SnapshotCaches {
  var everything: DocumentSet?
  var dates: DateIndex?
  var stories: StoryIndex?
  /// The ids of articles by row, as far as they were needed.
  var names: [UInt32: ArticleID] = [:]
  /// The documents of terms that many documents have.
  private(set) var terms: [String: DocumentSet] = [:]

  /// How many terms' documents are kept: at most a bit for each document and term.
  private static let terms = 512

  /// Keeps the documents of a frequent term: they cost more to read than to keep.
  mutating func keep(_ documents: DocumentSet, for term: String) {
    guard documents.count * 64 > documents.universe, documents.count > 256 else { return }
    if terms.count == Self.terms { terms.removeAll() }
    terms[term] = documents
  }
}
