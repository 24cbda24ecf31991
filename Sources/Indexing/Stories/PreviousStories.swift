internal import Identifiers
internal import IndexFormat
internal import Xapian

/// The story numbers of a previous generation that a new one is to keep: those that articles share
/// or that are not their id's own, and the aliases.
struct PreviousStories: Sendable {
  private(set) var numbers: [ArticleID: StoryNumber] = [:]
  private(set) var aliases: [StoryNumber: StoryNumber] = [:]

  /// A reader that two commits overtook begins again, so often.
  private static let mostAttempts = 20

  init(_ previous: Generation?) throws(IndexingFailure) {
    guard let previous else { return }
    var attempts = 0
    while true {
      do throws(XapianError) {
        try load(previous)
        return
      } catch {
        attempts += 1
        guard case .modified = error, attempts < Self.mostAttempts else { throw .database(error) }
      }
    }
  }

  private mutating func load(_ previous: Generation) throws(XapianError) {
    let database = try Database(path: previous.databasePath)
    (numbers, aliases) = ([:], [:])
    for key in try database.metadataKeys(prefix: MetadataKey.storyPrefix) {
      guard let number = MetadataKey.story(ofKey: key),
        let current = StoryNumber(bytes: try database.metadata(key))
      else { continue }
      aliases[number] = current
    }
    guard !aliases.isEmpty else { return }
    var shared: [(DocumentID, StoryNumber)] = []
    try database.forEachValue(ValueSlot.story) { document, bytes throws(XapianError) in
      guard let number = StoryNumber(bytes: bytes.array), aliases[number] != nil else { return }
      shared.append((document, number))
    }
    for (document, number) in shared {
      guard let record = try? DocumentRecord(headOf: try database.data(of: document)) else {
        continue
      }
      numbers[record.id] = number
    }
  }
}
