internal import IndexFormat
internal import Platform
internal import Xapian

/// A copy of the published generation, in which documents are tagged anew while the original
/// answers and is written to. Its user holds the build lock.
struct RetagStaging {
  let source: Generation
  let generation: Generation
  private(set) var mark: RetagMark

  /// Goes on with the copy that a run with the same settings left, or makes one.
  ///
  /// - Parameters:
  ///   - catalogue: the version of the catalogue to tag with.
  ///   - boot: copies are not synced: they are whole only as long as the machine runs that made
  ///     them. Nil where that cannot be told.
  init(in index: IndexFolder, catalogue: String, boot: String?) throws(IndexingFailure) {
    source = try formatted { () throws(IndexFormatFailure) in try index.published() }
    _ = try formatted { [source] () throws(IndexFormatFailure) in try source.manifest() }
    let settings = Digest(
      of: ["\(Manifest.schema)", "\(Analyzer.version)", catalogue, source.name, boot ?? ""]
        .joined(separator: "\u{0}").utf8
    ).hex
    let left = try formatted { () throws(IndexFormatFailure) in try index.building() }
    if boot != nil, let left, let mark = RetagMark(readFrom: left), mark.settings == settings {
      (generation, self.mark) = (left, mark)
      return
    }
    let number = try Publisher.nextNumber(in: index)
    generation = index.staging(number)
    mark = try WriterLock.holding(index) { [source, generation] () throws(IndexingFailure) in
      try BuildStart.removeUnfinished(in: index)
      return RetagMark(settings: settings, copied: try Self.copy(source, to: generation))
    }
    try Self.forgetEntities(of: generation)
    try mark.write(to: generation)
  }

  /// Notes that documents are done, up to the last.
  mutating func finish(_ documents: ArraySlice<DocumentID>, changed: Int) throws(IndexingFailure) {
    guard let last = documents.last else { return }
    mark.done = last
    mark.changed += changed
    mark.unchanged += documents.count - changed
    try mark.write(to: generation)
  }

  /// The documents that are still to be tagged, ascending.
  func pending() throws(IndexingFailure) -> [DocumentID] {
    try writing { () throws(XapianError) in
      try Database(path: generation.databasePath).documentIDs().map { DocumentID($0) }
    }.filter { $0.rawValue > mark.done.rawValue }
  }

  /// Copies the database, byte by byte so that documents keep their numbers, and gives its newest
  /// commit. The caller holds the writers' lock, so that nobody writes to it meanwhile.
  private static func copy(
    _ source: Generation, to staging: Generation
  ) throws(IndexingFailure) -> Commit {
    try onDisk { () throws(SystemFailure) in
      try Files.makeFolder(staging.databasePath, mode: 0o755)
      for name in try Files.entries(in: source.databasePath) {
        try Files.copy("\(source.databasePath)/\(name)", to: "\(staging.databasePath)/\(name)")
      }
    }
    return try writing { () throws(XapianError) in
      try Commit(of: try Database(path: staging.databasePath))
    }
  }

  /// The entities that articles mention are found anew, or those that no article mentions any more
  /// would still be known by their names.
  private static func forgetEntities(of staging: Generation) throws(IndexingFailure) {
    try writing { () throws(XapianError) in
      var database = try WritableDatabase(
        path: staging.databasePath, mode: .open, durability: .none)
      try database.beginTransaction()
      for prefix in [MetadataKey.entityPrefix, MetadataKey.namePrefix] {
        for key in try database.reader.metadataKeys(prefix: prefix) {
          try database.setMetadata(key, [])
        }
      }
      try database.commitTransaction()
    }
  }
}
