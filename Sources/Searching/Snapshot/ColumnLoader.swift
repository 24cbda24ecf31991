internal import Facets
internal import IndexFormat
internal import Xapian

/// Finds the facet columns of a database's commit: a file and the journals after it, or else the
/// value slots of every document.
enum ColumnLoader {
  /// The columns of the commit that `database` stands at.
  static func columns(
    of generation: Generation, in database: borrowing Database
  ) throws(SearchFailure) -> FacetColumns {
    let commit = try engine { () throws(XapianError) in try Commit(of: database) }
    let uuid = try engine { () throws(XapianError) in try database.uuid }
    let files = try format { () throws(IndexFormatFailure) in try generation.columnCommits() }
    for number in files.reversed() where number <= commit.number {
      guard let file = try? FacetColumnFile(path: generation.columnPath(number)),
        file.stamp.uuid == uuid, file.stamp.commit == number
      else { continue }
      let base = FacetColumns(file)
      if let columns = try changed(base, after: number, through: commit.number, database) {
        return columns
      }
    }
    return try rebuilt(from: database, uuid: uuid, commit)
  }

  /// Columns of an earlier commit of the same database, brought up to its commit.
  static func columns(
    _ columns: FacetColumns, at before: Commit, in database: borrowing Database
  ) throws(SearchFailure) -> FacetColumns {
    let commit = try engine { () throws(XapianError) in try Commit(of: database) }
    let uuid = try engine { () throws(XapianError) in try database.uuid }
    if let newer = try changed(
      columns, after: before.number, through: commit.number, database)
    {
      return newer
    }
    return try rebuilt(from: database, uuid: uuid, commit)
  }

  /// Nil where a journal is missing, or more than a quarter of the rows changed.
  private static func changed(
    _ columns: FacetColumns, after: UInt64, through: UInt64, _ database: borrowing Database
  ) throws(SearchFailure) -> FacetColumns? {
    guard after <= through, through - after < 100_000 else { return nil }
    guard after < through else { return columns }
    guard let changed = try documents(changedAfter: after, through: through, database) else {
      return nil
    }
    guard (columns.changedRows + changed.count) * 4 <= max(columns.live, 4_000) else { return nil }
    var changes: [FacetChange] = []
    for document in changed.sorted() { changes.append(try change(of: document, database)) }
    return columns.changed(by: changes, folding: FacetNames.folded)
  }

  /// Nil where a journal is missing. Old ones are pruned; one that is missing among others is of
  /// a commit that changed no document.
  private static func documents(
    changedAfter after: UInt64, through: UInt64, _ database: borrowing Database
  ) throws(SearchFailure) -> Set<DocumentID>? {
    var changed: Set<DocumentID> = []
    let kept = try engine { () throws(XapianError) in try Journal.commits(in: database) }
    guard let oldest = kept.first, oldest <= after + 1 else { return nil }
    for commit in kept where commit > after && commit <= through {
      let key = MetadataKey.journal(commit)
      let bytes = try engine { () throws(XapianError) in try database.metadata(key) }
      changed.formUnion(
        try format { () throws(IndexFormatFailure) in try Journal.decoded(bytes) })
    }
    return changed
  }

  private static func change(
    of document: DocumentID, _ database: borrowing Database
  ) throws(SearchFailure) -> FacetChange {
    let row = FacetRow(document.rawValue - 1)
    let (bytes, story): ([UInt8], [UInt8])
    do {
      guard try database.contains(document) else { return FacetChange(row, nil, story: 0) }
      bytes = try database.value(ValueSlot.facets, of: document)
      story = try database.value(ValueSlot.story, of: document)
    } catch {
      throw SearchFailure(error)
    }
    let decoded = try facets { () throws(FacetFailure) in try DocumentFacets(decoding: bytes) }
    return FacetChange(row, decoded, story: StoryNumber(bytes: story)?.rawValue ?? 0)
  }

  /// From the value slots of every document.
  private static func rebuilt(
    from database: borrowing Database, uuid: String, _ commit: Commit
  ) throws(SearchFailure) -> FacetColumns {
    var builder = FacetColumnBuilder(folding: FacetNames.folded)
    var damage: FacetFailure?
    let documents: Int
    do {
      documents = try database.documentCount
      let stories = try stories(in: database)
      try database.forEachValue(ValueSlot.facets) { document, bytes in
        do throws(FacetFailure) {
          let row = FacetRow(document.rawValue - 1)
          builder.add(
            row, try DocumentFacets(decoding: bytes), story: stories[Int(row.rawValue)])
        } catch {
          damage = damage ?? error
        }
      }
    } catch {
      throw SearchFailure(error)
    }
    if let damage { throw SearchFailure(damage) }
    let stamp = ColumnStamp(
      uuid: uuid, commit: commit.number, documents: UInt32(clamping: documents))
    do { return FacetColumns(try builder.finish(stamp)) } catch { throw SearchFailure(error) }
  }

  /// The story's number of each row; 0 where there is no document.
  private static func stories(in database: borrowing Database) throws(XapianError) -> [UInt64] {
    var stories = [UInt64](repeating: 0, count: Int(try database.lastDocumentID.rawValue))
    try database.forEachValue(ValueSlot.story) { document, bytes in
      var number: UInt64 = 0
      for index in bytes.indices { number = number << 8 | UInt64(bytes[index]) }
      stories[Int(document.rawValue) - 1] = number
    }
    return stories
  }
}
