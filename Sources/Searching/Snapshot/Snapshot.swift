internal import Entities
internal import Facets
internal import IndexFormat
internal import Xapian

/// One commit of one generation, open for reading: everything an answer is made from.
struct Snapshot: ~Copyable {
  let generation: Generation
  let catalogue: Catalogue
  var database: Database
  var commit: Commit
  var columns: FacetColumns
  /// The languages that make one in a hundred of the articles or more, the most frequent first.
  var languages: [String] = []
  /// One more than the highest row there can be.
  var universe = 0
  var analyzer = Analyzer()
  var caches = SnapshotCaches()

  var label: String { generation.label(at: commit) }
}
