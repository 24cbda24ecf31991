internal import XapianBridge

extension Database {
  public func contains(_ id: DocumentID) throws(XapianError) -> Bool {
    try bridged { unsafe XBDatabaseHasDocument(raw, id.rawValue, $0) }
  }

  /// The document's length, in wdf units.
  public func length(of id: DocumentID) throws(XapianError) -> Int {
    Int(try bridged { unsafe XBDatabaseLength(raw, id.rawValue, $0) })
  }

  /// The bytes the document was given as its data.
  public func data(of id: DocumentID) throws(XapianError) -> [UInt8] {
    taken(try bridged { unsafe XBDatabaseLoadData(raw, id.rawValue, $0) })
  }

  /// The document's value in a slot; empty when it has none.
  public func value(_ slot: UInt32, of id: DocumentID) throws(XapianError) -> [UInt8] {
    taken(try bridged { unsafe XBDatabaseLoadValue(raw, id.rawValue, slot, $0) })
  }

  /// Visits the values of a whole slot, ascending by document; those without one are left out.
  public func forEachValue(
    _ slot: UInt32, _ body: (DocumentID, Span<UInt8>) throws(XapianError) -> Void
  ) throws(XapianError) {
    let raw = try bridgedHandle { unsafe XBValuesOpen(self.raw, slot, $0) }
    try unsafe ValueCursor(raw: raw).forEach(body)
  }
}
