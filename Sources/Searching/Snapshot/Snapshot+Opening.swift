internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Xapian

extension Snapshot {
  /// Opens the newest commit of a generation.
  static func open(_ generation: Generation) throws(SearchFailure) -> Snapshot {
    _ = try format { () throws(IndexFormatFailure) in try generation.manifest() }
    let database = try engine { () throws(XapianError) in
      try Database(path: generation.databasePath)
    }
    let commit = try engine { () throws(XapianError) in try Commit(of: database) }
    let columns = try ColumnLoader.columns(of: generation, in: database)
    var snapshot = Snapshot(
      generation: generation, catalogue: try CatalogueShelf.catalogue(of: generation),
      database: database,
      commit: commit, columns: columns)
    try snapshot.measure()
    return snapshot
  }

  /// Goes to the generation's newest commit, columns and all; does nothing where that has not
  /// moved. When it throws, it may be called again; nothing else may.
  mutating func reopen() throws(SearchFailure) {
    let newest: Commit
    do {
      try database.reopen()
      newest = try Commit(of: database)
    } catch {
      throw SearchFailure(error)
    }
    guard newest != commit else { return }
    columns = try ColumnLoader.columns(columns, at: commit, in: database)
    commit = newest
    caches = SnapshotCaches()
    try measure()
  }

  /// What is known once for a commit.
  private mutating func measure() throws(SearchFailure) {
    do {
      universe = max(Int(try database.lastDocumentID.rawValue), columns.rows)
    } catch {
      throw SearchFailure(error)
    }
    languages = Self.languages(of: columns)
  }

  /// Articles whose language could not be told count as a language of their own, in which the stem
  /// is the word.
  private static func languages(of columns: FacetColumns) -> [String] {
    let values = columns.find(.lang, containing: "", limit: 100)
    var counts = values.map { (columns.id(of: $0), columns.total(of: $0)) }
    counts.append(("und", columns.live - counts.reduce(0) { $0 + $1.1 }))
    return counts.filter { $0.1 > 0 && $0.1 * 100 >= columns.live }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }
}
