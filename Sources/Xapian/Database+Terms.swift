internal import XapianBridge

extension Database {
  /// How many documents hold the term.
  public func termFrequency(_ term: String) throws(XapianError) -> Int {
    let frequency = try term.lent { term throws(XapianError) in
      try bridged { unsafe XBDatabaseTermFrequency(raw, term, $0) }
    }
    return Int(frequency)
  }

  /// The term's wdf summed over all documents.
  public func collectionFrequency(_ term: String) throws(XapianError) -> Int {
    let frequency = try term.lent { term throws(XapianError) in
      try bridged { unsafe XBDatabaseCollectionFrequency(raw, term, $0) }
    }
    return Int(frequency)
  }

  /// The terms that begin with the prefix, in byte order, at most `limit`.
  /// Asking for one more than is wanted tells whether there are more.
  public func terms(prefix: String, limit: Int) throws(XapianError) -> [String] {
    guard limit > 0 else { return [] }
    return try cursor(prefix).strings(limit: limit)
  }

  /// Visits the terms that begin with the prefix, in byte order, each with its term frequency,
  /// until the body gives false.
  public func forEachTerm(
    prefix: String, _ body: (Span<UInt8>, Int) throws(XapianError) -> Bool
  ) throws(XapianError) {
    try cursor(prefix).forEach(body)
  }

  private func cursor(_ prefix: String) throws(XapianError) -> TermCursor {
    let raw = try prefix.lent { prefix throws(XapianError) in
      try bridgedHandle { unsafe XBTermsOpen(self.raw, prefix, $0) }
    }
    return unsafe TermCursor(raw: raw)
  }

  /// The keys of metadata that begin with the prefix, in byte order.
  public func metadataKeys(prefix: String) throws(XapianError) -> [String] {
    let raw = try prefix.lent { prefix throws(XapianError) in
      try bridgedHandle { unsafe XBMetadataKeysOpen(self.raw, prefix, $0) }
    }
    return try unsafe TermCursor(raw: raw).strings(limit: .max)
  }

  /// The bytes kept under a key; none when nothing was.
  public func metadata(_ key: String) throws(XapianError) -> [UInt8] {
    let count = try key.lent { key throws(XapianError) in
      try bridged { unsafe XBDatabaseLoadMetadata(raw, key, $0) }
    }
    return taken(count)
  }

  /// The terms of a document, in byte order.
  public func termList(of id: DocumentID) throws(XapianError) -> [String] {
    let raw = try bridgedHandle { unsafe XBDocumentTermsOpen(self.raw, id.rawValue, $0) }
    return try unsafe TermCursor(raw: raw).strings(limit: .max)
  }
}
