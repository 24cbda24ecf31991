internal import Facets
internal import IndexFormat
internal import Xapian

/// Feeds a facet column from the value slots of a database.
enum ColumnFeed {
  /// Writes the column of a database's newest commit into its generation.
  static func write(_ generation: Generation) throws(IndexingFailure) {
    let database = try writing { () throws(XapianError) in
      try Database(path: generation.databasePath)
    }
    let commit = try writing { () throws(XapianError) in try Commit(of: database) }
    let stamp = try writing { () throws(XapianError) in
      ColumnStamp(
        uuid: try database.uuid, commit: commit.number,
        documents: UInt32(clamping: try database.documentCount))
    }
    let builder = try builder(of: database)
    do throws(FacetFailure) {
      try builder.finish(stamp, at: generation.columnPath(commit.number))
    } catch {
      throw .facets(error)
    }
  }

  /// A builder that was given every document of a database.
  static func builder(
    of database: borrowing Database
  ) throws(IndexingFailure) -> FacetColumnBuilder {
    let stories = try stories(in: database)
    var builder = FacetColumnBuilder(folding: FacetNames.folded)
    var damage: FacetFailure?
    try writing { () throws(XapianError) in
      try database.forEachValue(ValueSlot.facets) { document, bytes throws(XapianError) in
        let row = document.rawValue - 1
        do throws(FacetFailure) {
          try builder.add(
            FacetRow(row), encoded: bytes,
            story: Int(row) < stories.count ? stories[Int(row)] : 0)
        } catch {
          damage = damage ?? error
        }
      }
    }
    if let damage { throw .facets(damage) }
    return builder
  }

  /// The story number of each row; 0 where there is no document.
  private static func stories(
    in database: borrowing Database
  ) throws(IndexingFailure) -> [UInt64] {
    try writing { () throws(XapianError) in
      let last = Int(try database.lastDocumentID.rawValue)
      var stories = [UInt64](repeating: 0, count: last)
      try database.forEachValue(ValueSlot.story) { document, bytes throws(XapianError) in
        stories[Int(document.rawValue) - 1] = StoryNumber(bytes: bytes.array)?.rawValue ?? 0
      }
      return stories
    }
  }
}
