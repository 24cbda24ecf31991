internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// One attempt at a batch: one handle, one transaction.
struct BatchAttempt {
  private let batch: Batch
  /// Changes that an earlier attempt showed Xapian will not take, with its words.
  private let refused: [Int: String]
  private(set) var dictionary: EntityDictionary
  /// The change that was being made when the attempt failed.
  private(set) var culprit: Int?
  private var changed: Set<DocumentID> = []
  private var leftOut: Set<ArticleID> = []
  private var stories = StoryKeeper()

  init(_ batch: Batch, refused: [Int: String], dictionary: EntityDictionary) {
    self.batch = batch
    self.refused = refused
    self.dictionary = dictionary
  }

  mutating func run(
    _ generation: Generation, _ durability: WritableDatabase.Durability
  ) throws(XapianError) -> BatchResult {
    var database = try WritableDatabase(
      path: generation.databasePath, mode: .open, durability: durability)
    let before = try Commit(of: database.reader)
    var result = BatchResult(commit: before)
    dictionary.added = 0
    try database.beginTransaction()
    for (place, change) in batch.changes.enumerated() {
      culprit = place
      result.outcomes.append(try apply(change, at: place, to: &database))
    }
    culprit = nil
    let hasRecords = try recordFiles(in: &database)
    guard hasRecords || !changed.isEmpty else {
      try database.cancelTransaction()
      return result
    }
    try finish(&database, as: before.next)
    result.commit = before.next
    result.joined = stories.joined
    result.newEntities = dictionary.added
    return result
  }

  private mutating func finish(
    _ database: inout WritableDatabase, as commit: Commit
  ) throws(XapianError) {
    changed.formUnion(try stories.finish(&database))
    try database.setMetadata(MetadataKey.journal(commit.number), Journal.encoded(changed))
    let changes = try database.reader.number(MetadataKey.changes) + UInt64(changed.count)
    try database.setMetadata(MetadataKey.changes, Array(String(changes).utf8))
    try database.setMetadata(MetadataKey.commit, commit.bytes)
    try database.commitTransaction()
  }

  private mutating func apply(
    _ change: Batch.Change, at place: Int, to database: inout WritableDatabase
  ) throws(XapianError) -> Outcome {
    switch change {
    case .put(let document):
      if let reason = refused[place] { return .refused(reason) }
      let outcome = try put(document, in: &database)
      if case .duplicate = outcome { leftOut.insert(document.id) }
      if case .refused = outcome { leftOut.insert(document.id) }
      return outcome
    case .delete(let id):
      guard let place = try database.reader.document(of: id) else { return .absent }
      return try delete(place, in: &database)
    case .deleteFrom(let path, let id):
      guard let place = try database.reader.document(of: id),
        try database.reader.path(of: place) == path
      else { return .absent }
      return try delete(place, in: &database)
    }
  }

  private mutating func put(
    _ document: PreparedDocument, in database: inout WritableDatabase
  ) throws(XapianError) -> Outcome {
    let existing = try database.reader.document(of: document.id)
    if let existing {
      if try database.reader.data(of: existing) == document.record { return .unchanged }
      if let owner = try rival(of: document, at: existing, in: database.reader) {
        return .duplicate(of: owner.path)
      }
    }
    let story = try stories.story(of: document, replacing: existing, in: &database)
    let made: Document
    do throws(XapianError) { made = try document.document(story: story) } catch {
      guard case .invalidArgument(let text) = error else { throw error }
      return .refused(text)
    }
    try dictionary.add(document.entities, to: &database)
    guard let existing else {
      changed.insert(try database.add(made))
      return .added
    }
    try database.replace(existing, with: made)
    changed.insert(existing)
    return .replaced
  }

  private mutating func delete(
    _ place: DocumentID, in database: inout WritableDatabase
  ) throws(XapianError) -> Outcome {
    try database.delete(place)
    changed.insert(place)
    return .deleted
  }

  private mutating func recordFiles(
    in database: inout WritableDatabase
  ) throws(XapianError) -> Bool {
    var hasChanges = false
    for file in batch.files {
      let key = MetadataKey.file(file.path)
      let bytes = file.record(without: leftOut).encoded()
      guard try database.reader.metadata(key) != bytes else { continue }
      try database.setMetadata(key, bytes)
      hasChanges = true
    }
    for path in batch.goneFiles {
      try database.setMetadata(MetadataKey.file(path), [])
      hasChanges = true
    }
    return hasChanges
  }
}
