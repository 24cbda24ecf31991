internal import XapianBridge

/// A database open for reading, at the commit that was the newest when it was opened or reopened.
///
/// One owner, one thread at a time: Xapian has no locks and its reference counts are not atomic.
/// Once two commits have passed it by, any call may throw `XapianError.modified`.
@safe public struct Database: ~Copyable {
  let raw: OpaquePointer

  init(raw: OpaquePointer) {
    unsafe self.raw = raw
  }

  deinit { unsafe XBDatabaseClose(raw) }

  /// Opens the glass database in a folder. Nothing else is opened: a stub file can name a command.
  public init(path: String) throws(XapianError) {
    let raw = try path.lent { path throws(XapianError) in
      try bridgedHandle { unsafe XBDatabaseOpen(path, $0) }
    }
    unsafe self.init(raw: raw)
  }

  /// Goes to the newest commit; false when it stands there already.
  /// It never follows a folder that was put in the place of the one it opened.
  @discardableResult
  public mutating func reopen() throws(XapianError) -> Bool {
    try bridged { unsafe XBDatabaseReopen(raw, $0) }
  }

  public var documentCount: Int {
    get throws(XapianError) { Int(try bridged { unsafe XBDatabaseDocumentCount(raw, $0) }) }
  }

  /// The highest id ever given out, deleted documents included.
  public var lastDocumentID: DocumentID {
    get throws(XapianError) {
      DocumentID(try bridged { unsafe XBDatabaseLastDocument(raw, $0) })
    }
  }

  /// The database's name for itself; compaction gives a new one.
  public var uuid: String {
    get throws(XapianError) {
      let count = try bridged { unsafe XBDatabaseLoadUUID(raw, $0) }
      return String(decoding: taken(count), as: UTF8.self)
    }
  }

  /// The number of the commit; compaction sets it to 1.
  public var revision: UInt64 {
    get throws(XapianError) { try bridged { unsafe XBDatabaseRevision(raw, $0) } }
  }

  /// The mean length of a document, in wdf units.
  public var averageLength: Double {
    get throws(XapianError) { try bridged { unsafe XBDatabaseAverageLength(raw, $0) } }
  }

  public var hasPositions: Bool {
    get throws(XapianError) { try bridged { unsafe XBDatabaseHasPositions(raw, $0) } }
  }

  /// The bytes the last load call kept.
  func taken(_ count: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let start = buffer.baseAddress {
        unsafe XBDatabaseTake(raw, start)
        filled = count
      }
    }
  }
}
