internal import XapianBridge

extension Database {
  /// The ids of the documents that hold the term, ascending.
  public func postings(of term: String) throws(XapianError) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(try termFrequency(term))
    try forEachPosting(of: term) { block throws(XapianError) in append(block, to: &all) }
    return all
  }

  /// Gives the ids of the documents that hold the term, ascending, in blocks of up to 2,048.
  public func forEachPosting(
    of term: String, _ block: (Span<UInt32>) throws(XapianError) -> Void
  ) throws(XapianError) {
    let raw = try term.lent { term throws(XapianError) in
      try bridgedHandle { unsafe XBPostingsOpen(self.raw, term, $0) }
    }
    try unsafe NumberCursor(raw: raw).forEachBlock(block)
  }

  /// The ids of all documents, ascending.
  public func documentIDs() throws(XapianError) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(try documentCount)
    try forEachDocumentID { block throws(XapianError) in append(block, to: &all) }
    return all
  }

  /// Gives the ids of all documents, ascending, in blocks of up to 2,048.
  public func forEachDocumentID(
    _ block: (Span<UInt32>) throws(XapianError) -> Void
  ) throws(XapianError) {
    let raw = try bridgedHandle { unsafe XBDocumentsOpen(self.raw, $0) }
    try unsafe NumberCursor(raw: raw).forEachBlock(block)
  }

  /// Where the term stands in a document, ascending; empty when it stands nowhere.
  public func positions(of term: String, in id: DocumentID) throws(XapianError) -> [UInt32] {
    let raw = try term.lent { term throws(XapianError) in
      try bridgedHandle { unsafe XBPositionsOpen(self.raw, id.rawValue, term, $0) }
    }
    var all: [UInt32] = []
    try unsafe NumberCursor(raw: raw).forEachBlock { block throws(XapianError) in
      append(block, to: &all)
    }
    return all
  }

  private func append(_ block: Span<UInt32>, to all: inout [UInt32]) {
    unsafe block.withUnsafeBufferPointer { unsafe all.append(contentsOf: $0) }
  }
}
