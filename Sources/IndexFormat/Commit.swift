package import Xapian

/// The commit counter: one more in each transaction, never reused within a generation.
///
/// Xapian's own revision falls to 1 after compaction, so it cannot name what was answered from.
package struct Commit: Hashable, Comparable, Sendable {
  package let number: UInt64

  package init(_ number: UInt64) {
    self.number = number
  }

  /// What a database holds; 0 before its first transaction.
  package init(of database: borrowing Database) throws(XapianError) {
    let text = String(decoding: try database.metadata(MetadataKey.commit), as: UTF8.self)
    number = UInt64(text) ?? 0
  }

  /// How it is kept: decimal digits.
  package var bytes: [UInt8] { Array(String(number).utf8) }

  package var next: Commit { Commit(number + 1) }

  package static func < (left: Commit, right: Commit) -> Bool { left.number < right.number }
}

extension Journal {
  /// The commits whose journals the database still holds, ascending.
  package static func commits(in database: borrowing Database) throws(XapianError) -> [UInt64] {
    try database.metadataKeys(prefix: MetadataKey.journalPrefix)
      .compactMap(MetadataKey.commit(ofJournal:)).sorted()
  }
}
