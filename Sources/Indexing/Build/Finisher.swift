internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Xapian

/// Gives a merged database what its shards could not know: which articles stay, their stories, the
/// entities, the records of files and the commit counter.
struct Finisher {
  private let start: BuildStart
  private let reports: [ShardReport]
  private let census: Census

  init(_ start: BuildStart, _ reports: [ShardReport], _ census: Census) {
    self.start = start
    self.reports = reports
    self.census = census
  }

  /// All in one transaction. Gives how many articles belong to stories that others began.
  func finish() throws(IndexingFailure) -> Int {
    let previous = try PreviousStories(start.previous)
    return try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: start.staging.databasePath, mode: .open, durability: .none)
      try database.beginTransaction()
      for loser in census.losers { try database.delete(DocumentID(loser)) }
      var stories = StoryPass(census, previous)
      let joined = try stories.run(&database)
      try writeEntities(to: &database)
      try writeFiles(to: &database)
      try database.setMetadata(MetadataKey.commit, Commit(1).bytes)
      try database.setMetadata(MetadataKey.journal(1), Journal.encoded([]))
      try database.commitTransaction()
      return joined
    }
  }

  private func writeEntities(to database: inout WritableDatabase) throws(XapianError) {
    var dictionary = EntityDictionary()
    for report in reports {
      try dictionary.add(
        report.entities.sorted { ($0.id, $0.name) < ($1.id, $1.name) }, to: &database)
    }
  }

  /// The records of the files that were read, and the old records of those that articles are kept
  /// of.
  private func writeFiles(to database: inout WritableDatabase) throws(XapianError) {
    for record in records() {
      try database.setMetadata(MetadataKey.file(record.path), record.encoded())
    }
    guard let previous = start.previous else { return }
    let kept = Set(
      census.entries.enumerated()
        .filter { census.stays(UInt32($0.offset) + 1) && $0.element.file == nil }
        .compactMap(\.element.path))
    let old = try Database(path: previous.databasePath)
    for path in kept {
      let key = MetadataKey.file(path)
      try database.setMetadata(key, try old.metadata(key))
    }
  }

  private func records() -> [FileRecord] {
    var articles: [Int: [(number: Int, id: ArticleID, stays: Bool)]] = [:]
    for (place, entry) in census.entries.enumerated() {
      guard let file = entry.file else { continue }
      articles[file, default: []].append(
        (entry.number, entry.id, census.stays(UInt32(place) + 1)))
    }
    var digests: [Int: [UInt8]] = [:]
    for part in reports.flatMap(\.files) where !part.digest.isEmpty {
      digests[part.file] = part.digest
    }
    let incomplete = Set(reports.flatMap(\.files).filter(\.isIncomplete).map(\.file))
    return census.read.sorted().compactMap { file in
      guard let own = articles[file]?.sorted(by: { $0.number < $1.number }) else { return nil }
      return record(of: file, own, digests[file] ?? [], wasIncomplete: incomplete.contains(file))
    }
  }

  private func record(
    of file: Int, _ articles: [(number: Int, id: ArticleID, stays: Bool)], _ digest: [UInt8],
    wasIncomplete: Bool
  ) -> FileRecord {
    let source = start.plan.files[file]
    let ids = articles.filter(\.stays).map(\.id)
    // An article that repeats an id of its own file is left out for good.
    let lost = Set(articles.filter { !$0.stays }.map(\.id)).subtracting(ids)
    return FileRecord(
      path: source.path, name: start.records[source.path]?.name ?? source.name,
      size: UInt64(source.size), modifiedNanoseconds: source.modified, digest: digest, ids: ids,
      isIncomplete: !lost.isEmpty || wasIncomplete)
  }
}
