internal import XapianBridge

/// A database open for writing; while it is, nobody else can write to it.
///
/// Changes are made between `beginTransaction` and `commitTransaction`, and only there. What
/// `Document.validate` refuses, and an id that does not exist, are refused before Xapian sees
/// them. Any other error ends the writer: Xapian has then dropped the whole batch, so each later
/// call throws `XapianError.closed`. Open another one and write the batch again.
@safe public struct WritableDatabase: ~Copyable {
  public enum Mode: Sendable {
    /// Makes it; an error when there is one.
    case create
    case open
    case openOrCreate
  }

  public enum Durability: Sendable {
    /// A commit that has returned survives a power cut, but for the entry of the folder itself:
    /// sync the folder.
    case full
    /// Nothing is synced: for a folder that is not published yet. The rest holds all the same.
    case none
  }

  /// Reads through the same handle: it sees what is not committed yet.
  public let reader: Database
  private let raw: OpaquePointer

  public init(path: String, mode: Mode, durability: Durability) throws(XapianError) {
    let raw = try path.lent { path throws(XapianError) in
      try bridgedHandle { unsafe XBWriterOpenAt(path, mode.raw, durability == .full, $0) }
    }
    do {
      reader = unsafe Database(raw: try bridgedHandle { unsafe XBWriterMakeReader(raw, $0) })
    } catch {
      unsafe XBWriterClose(raw)
      throw error
    }
    unsafe self.raw = raw
  }

  deinit { unsafe XBWriterClose(raw) }

  public mutating func beginTransaction() throws(XapianError) {
    try bridged { unsafe XBWriterBegin(raw, $0) }
  }

  /// Makes the changes since `beginTransaction` visible and lasting, all of them or none.
  public mutating func commitTransaction() throws(XapianError) {
    try bridged { unsafe XBWriterCommit(raw, $0) }
  }

  public mutating func cancelTransaction() throws(XapianError) {
    try bridged { unsafe XBWriterCancel(raw, $0) }
  }

  @discardableResult
  public mutating func add(_ document: borrowing Document) throws(XapianError) -> DocumentID {
    let raw = unsafe document.raw
    return DocumentID(try bridged { unsafe XBWriterAdd(self.raw, raw, $0) })
  }

  /// Puts a document under an id, whether or not one stands there.
  public mutating func replace(
    _ id: DocumentID, with document: borrowing Document
  ) throws(XapianError) {
    let raw = unsafe document.raw
    try bridged { unsafe XBWriterReplace(self.raw, id.rawValue, raw, $0) }
  }

  public mutating func delete(_ id: DocumentID) throws(XapianError) {
    try bridged { unsafe XBWriterDelete(raw, id.rawValue, $0) }
  }

  /// Changes one value of a document that is there; its terms are not touched.
  public mutating func setValue(
    _ slot: UInt32, _ bytes: [UInt8], of id: DocumentID
  ) throws(XapianError) {
    try bytes.span.lent { bytes throws(XapianError) in
      try bridged { unsafe XBWriterSetValue(raw, id.rawValue, slot, bytes, $0) }
    }
  }

  /// Keeps bytes under a key; none remove it.
  public mutating func setMetadata(_ key: String, _ bytes: [UInt8]) throws(XapianError) {
    try key.lent { key throws(XapianError) in
      try bytes.span.lent { bytes throws(XapianError) in
        try bridged { unsafe XBWriterSetMetadata(raw, key, bytes, $0) }
      }
    }
  }
}

extension WritableDatabase.Mode {
  fileprivate var raw: XBWriterMode {
    switch self {
    case .create: .create
    case .open: .open
    case .openOrCreate: .openOrCreate
    }
  }
}
