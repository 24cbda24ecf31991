package import Identifiers

/// The keys under which the index keeps what is no document, in the database's metadata.
///
/// Xapian takes keys up to 255 bytes; parts that could be longer are hashed.
package enum MetadataKey {
  /// The commit counter: `Commit.bytes`.
  package static let commit = "commit"

  /// How many documents all commits of the generation changed together, in decimal digits: for a
  /// writer to tell how far a column is behind without reading every journal.
  package static let changes = "changes"
  /// What `changes` was when the newest column was written.
  package static let changesAtColumn = "column.changes"

  /// Which documents a commit changed: `Journal.encoded`. Ten digits, so that keys sort as numbers.
  package static func journal(_ commit: UInt64) -> String { journalPrefix + padded(commit) }
  package static let journalPrefix = "journal."

  /// The commit of a journal's key; nil for any other key.
  package static func commit(ofJournal key: String) -> UInt64? {
    guard key.hasPrefix(journalPrefix) else { return nil }
    return UInt64(key.dropFirst(journalPrefix.utf8.count))
  }

  /// What is known of an indexed file: `FileRecord`, by the digest of its absolute path.
  package static func file(_ path: String) -> String {
    filePrefix + Digest(of: path.utf8).shortHex
  }
  package static let filePrefix = "file."

  /// An entity that some article mentions: `EntityEntry`.
  package static func entity(_ id: EntityID) -> String { entityPrefix + id.text }
  package static let entityPrefix = "entity."

  /// The ids of the entities that a name, folded by `Fold.name`, may mean: `EntityNames`.
  package static func name(_ folded: String) -> String {
    guard folded.utf8.count > 200 || folded.utf8.contains(0) else { return namePrefix + folded }
    return namePrefix + "#" + Digest(of: folded.utf8).shortHex
  }
  package static let namePrefix = "name."

  /// The story that a number now stands for: `StoryNumber.bytes`, maybe itself. Kept for numbers
  /// that several articles have or had; one that nothing is kept under stands for itself.
  package static func story(_ number: StoryNumber) -> String { storyPrefix + number.hex }
  package static let storyPrefix = "story."

  /// The number of a story's key; nil for any other key.
  package static func story(ofKey key: String) -> StoryNumber? {
    guard key.hasPrefix(storyPrefix) else { return nil }
    return UInt64(key.dropFirst(storyPrefix.utf8.count), radix: 16).map { StoryNumber($0) }
  }

  private static func padded(_ number: UInt64) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
