package import Xapian

/// Which documents one commit changed, kept in the database under `MetadataKey.journal`.
///
/// A reader that maps a facet column of an older commit applies the journals after it.
package enum Journal {
  /// Ids in ascending order without repetition, as differences.
  package static func encoded(_ ids: some Sequence<DocumentID>) -> [UInt8] {
    var writer = ByteWriter()
    var last: UInt32 = 0
    for id in Set(ids).sorted() {
      writer.write(UInt64(id.rawValue - last))
      last = id.rawValue
    }
    return writer.bytes
  }

  package static func decoded(_ bytes: [UInt8]) throws(IndexFormatFailure) -> [DocumentID] {
    var reader = ByteReader(bytes, reading: "journal of a commit")
    var ids: [DocumentID] = []
    var last: UInt64 = 0
    while !reader.isAtEnd {
      let difference = try reader.number()
      guard (1...UInt64(UInt32.max)).contains(difference), last + difference <= UInt32.max else {
        throw reader.failure
      }
      last += difference
      ids.append(DocumentID(UInt32(last)))
    }
    return ids
  }
}
