internal import Corpus
internal import IndexFormat
internal import Xapian

/// Finds the stories of articles that come one by one.
///
/// An article that resembles others joins the oldest of their stories; when they belonged to
/// several, these were one story all along, and the others' numbers become aliases of the oldest.
struct StoryKeeper {
  /// Articles that joined another's story.
  private(set) var joined = 0
  /// Stories that merged, each with the one it became.
  private var merged: [StoryNumber: StoryNumber] = [:]

  /// The story of a document that is about to be added, or put in the place of another.
  mutating func story(
    of document: PreparedDocument, replacing existing: DocumentID?,
    in database: inout WritableDatabase
  ) throws(XapianError) -> StoryNumber {
    let record = try? DocumentRecord(headOf: document.record)
    var relatives =
      try record.map { record throws(XapianError) in
        try database.reader.relatives(of: record, document.fingerprint, except: existing)
      } ?? []
    guard !relatives.isEmpty else {
      return try ownStory(of: document, replacing: existing, in: &database)
    }
    if let existing, try resembles(document, existing, in: database.reader) {
      relatives.append(existing)
    }
    var stories: [StoryNumber] = []
    for relative in relatives.sorted() {
      guard let story = try database.reader.story(of: relative) else { continue }
      let current = final(story)
      if !stories.contains(current) { stories.append(current) }
    }
    guard let oldest = stories.first else {
      return StoryNumber(startedBy: document.id, attempt: 0)
    }
    for younger in stories.dropFirst() { merged[younger] = oldest }
    try database.setMetadata(MetadataKey.story(oldest), oldest.bytes)
    joined += 1
    return oldest
  }

  /// Gives the merged stories' members their new number, and the ids of those members.
  mutating func finish(_ database: inout WritableDatabase) throws(XapianError) -> Set<DocumentID> {
    guard !merged.isEmpty else { return [] }
    var moved: [DocumentID: StoryNumber] = [:]
    try database.reader.forEachValue(ValueSlot.story) { document, bytes throws(XapianError) in
      guard let story = StoryNumber(bytes: bytes.array), final(story) != story else { return }
      moved[document] = final(story)
    }
    for (document, story) in moved {
      try database.setValue(ValueSlot.story, story.bytes, of: document)
    }
    for story in merged.keys {
      try database.setMetadata(MetadataKey.story(story), final(story).bytes)
    }
    return Set(moved.keys)
  }

  /// The story of a document that resembles nothing: the one it began, unless it began it with
  /// another text and others are in it now.
  private func ownStory(
    of document: PreparedDocument, replacing existing: DocumentID?,
    in database: inout WritableDatabase
  ) throws(XapianError) -> StoryNumber {
    if let existing, try resembles(document, existing, in: database.reader),
      let story = try database.reader.story(of: existing)
    {
      return final(story)
    }
    var attempt = 0
    while true {
      let story = StoryNumber(startedBy: document.id, attempt: attempt)
      if try database.reader.metadata(MetadataKey.story(story)).isEmpty {
        // A number that is not its id's own is noted, for a rebuild to find.
        if attempt > 0 { try database.setMetadata(MetadataKey.story(story), story.bytes) }
        return story
      }
      attempt += 1
    }
  }

  private func resembles(
    _ document: PreparedDocument, _ existing: DocumentID, in database: borrowing Database
  ) throws(XapianError) -> Bool {
    let old = try database.fingerprint(of: existing)
    return old == document.fingerprint
      || document.fingerprint.similarity(to: old) >= Fingerprint.threshold
  }

  private func final(_ story: StoryNumber) -> StoryNumber {
    var story = story
    while let next = merged[story] { story = next }
    return story
  }
}

extension Span<UInt8> {
  var array: [UInt8] { indices.map { self[$0] } }
}
