internal import Identifiers

/// Value slot 0, in the bytes that `EncodedFacets` reads.
extension DocumentFacets {
  package func encoded() -> [UInt8] {
    var bytes = [EncodedFacets.version]
    bytes.append(varint: date.map { Self.zigzag(PackedDate($0).minutes) + 1 } ?? 0)
    bytes.append(varint: UInt64(words))
    bytes.append(UInt8(kinds.count))
    for kind in kinds {
      bytes.append(UInt8(kind.code))
      bytes.append(varint: UInt64(self[kind].count))
      for entry in self[kind] { Self.append(entry, of: kind, to: &bytes) }
    }
    return bytes
  }

  package init(decoding bytes: [UInt8]) throws(FacetFailure) {
    try self.init(decoding: bytes.span)
  }

  /// Whatever the bytes are, this gives facets or throws.
  package init(decoding bytes: Span<UInt8>) throws(FacetFailure) {
    var encoded = try EncodedFacets(bytes)
    self.init(date: encoded.date.date, words: encoded.words)
    var entries: [FacetKind: [FacetEntry]] = [:]
    while let entry = try encoded.next(bytes) {
      let text = try EncodedFacets.text(bytes, entry.id)
      let id = entry.isPrefixed ? "\(entry.kind.rawValue)/\(text)" : text
      let name = try entry.name.map { range throws(FacetFailure) in
        try EncodedFacets.text(bytes, range)
      }
      entries[entry.kind, default: []].append(
        FacetEntry(
          id: id, name: name ?? id, mentions: UInt16(clamping: entry.mentions),
          isMajor: entry.isMajor))
    }
    for (kind, entries) in entries { self[kind] = entries }
  }

  private static func append(
    _ entry: FacetEntry, of kind: FacetKind, to bytes: inout [UInt8]
  ) {
    let prefix = "\(kind.rawValue)/".utf8
    let isPrefixed = entry.id.utf8.starts(with: prefix)
    let isNamedByID = entry.name.utf8.elementsEqual(entry.id.utf8)
    bytes.append(
      varint: UInt64(entry.mentions) << 3 | (isPrefixed ? 4 : 0) | (isNamedByID ? 2 : 0)
        | (entry.isMajor ? 1 : 0))
    bytes.append(text: Substring(entry.id.utf8.dropFirst(isPrefixed ? prefix.count : 0)))
    if !isNamedByID { bytes.append(text: entry.name[...]) }
  }

  private static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }
}
