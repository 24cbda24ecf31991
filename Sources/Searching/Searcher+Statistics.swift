internal import Entities
internal import Facets
package import Identifiers
internal import IndexFormat
internal import Xapian

/// What an index holds, at one commit.
package struct IndexStatistics: Sendable {
  package let articles: Int
  package let stories: Int
  /// Distinct values by kind, in the order of the kinds.
  package let values: [(kind: FacetKind, count: Int)]
  /// The languages that make one in a hundred of the articles or more, the most frequent first.
  package let languages: [String]
  package let schema: Int
  package let uuid: String
  /// Documents whose facets are read from the journal rather than from the mapped column.
  package let changedSinceColumn: Int
  /// Entities that the catalogue knows.
  package let catalogueEntities: Int
}

extension Searcher {
  package mutating func statistics() throws(SearchFailure) -> IndexStatistics {
    let stories = snapshot.storyIndex()
    let columns = snapshot.columns
    let uuid: String
    do { uuid = try snapshot.database.uuid } catch { throw SearchFailure(error) }
    return IndexStatistics(
      articles: columns.live, stories: stories.count,
      values: FacetKind.allCases.map { ($0, columns.valueCount(of: $0)) },
      languages: snapshot.languages, schema: Manifest.schema, uuid: uuid,
      changedSinceColumn: columns.changedRows, catalogueEntities: snapshot.catalogue.count)
  }
}
