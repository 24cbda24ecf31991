internal import XapianBridge

/// A document being built; it belongs to no database, and a writer takes a copy of it.
@safe public struct Document: ~Copyable {
  let raw: OpaquePointer

  public init() throws(XapianError) {
    unsafe raw = try bridgedHandle { unsafe XBDocumentMake($0) }
  }

  deinit { unsafe XBDocumentFree(raw) }

  /// Adds `wdf` to what the term counts in this document; 0 for a term that only filters.
  public mutating func addTerm(_ term: String, wdf: Int) throws(XapianError) {
    let wdf = try count(wdf)
    try term.lent { term throws(XapianError) in
      try bridged { unsafe XBDocumentAddTerm(raw, term, wdf, $0) }
    }
  }

  /// Says that the term stands at a position, from 1 on.
  public mutating func addPosting(
    _ term: String, at position: UInt32, wdf: Int
  ) throws(XapianError) {
    let wdf = try count(wdf)
    try term.lent { term throws(XapianError) in
      try bridged { unsafe XBDocumentAddPosting(raw, term, position, wdf, $0) }
    }
  }

  /// Puts bytes into a value slot; none empty it.
  public mutating func setValue(_ slot: UInt32, _ bytes: [UInt8]) throws(XapianError) {
    try bytes.span.lent { bytes throws(XapianError) in
      try bridged { unsafe XBDocumentSetValue(raw, slot, bytes, $0) }
    }
  }

  public mutating func setData(_ bytes: [UInt8]) throws(XapianError) {
    try bytes.span.lent { bytes throws(XapianError) in
      try bridged { unsafe XBDocumentSetData(raw, bytes, $0) }
    }
  }

  /// Throws `invalidArgument` when no writer would take it: a term over 245 bytes (NUL counts
  /// twice), a value over 8 MiB, data over 64 MiB.
  public func validate() throws(XapianError) {
    try bridged { unsafe XBDocumentValidate(raw, $0) }
  }

  private func count(_ wdf: Int) throws(XapianError) -> UInt32 {
    guard let wdf = UInt32(exactly: wdf) else { throw .invalidArgument("wdf \(wdf)") }
    return wdf
  }
}
