package import Xapian

/// Which documents one commit changed, kept in the database under `MetadataKey.journal`.
///
/// Every commit has one until it is pruned, also when it changed no document. A reader that maps a
/// facet column of an older commit applies the journals of all commits after it; where one of them
/// is missing, the column is too old to be of use.
package enum Journal {
  /// How many ids, then the ids in ascending order without repetition, as differences.
  package static func encoded(_ ids: some Sequence<DocumentID>) -> [UInt8] {
    let ids = Set(ids).sorted()
    var writer = ByteWriter()
    writer.write(ids.count)
    var last: UInt32 = 0
    for id in ids {
      writer.write(UInt64(id.rawValue - last))
      last = id.rawValue
    }
    return writer.bytes
  }

  package static func decoded(_ bytes: [UInt8]) throws(IndexFormatFailure) -> [DocumentID] {
    var reader = ByteReader(bytes, reading: "journal of a commit")
    var last: UInt64 = 0
    let ids = try reader.list { reader throws(IndexFormatFailure) in
      let difference = try reader.number()
      guard (1...UInt64(UInt32.max)).contains(difference), last + difference <= UInt32.max else {
        throw reader.failure
      }
      last += difference
      return DocumentID(UInt32(last))
    }
    guard reader.isAtEnd else { throw reader.failure }
    return ids
  }
}
