/// Which database a column was made from, and when.
package struct ColumnStamp: Hashable, Sendable {
  /// The database's UUID, at most 47 bytes.
  package let uuid: String
  /// The commit counter that the column shows.
  package let commit: UInt64
  /// How many documents the database had then.
  package let documents: UInt32

  package init(uuid: String, commit: UInt64, documents: UInt32) {
    precondition(uuid.utf8.count <= 47, "a UUID has 36 bytes")
    self.uuid = uuid
    self.commit = commit
    self.documents = documents
  }
}
