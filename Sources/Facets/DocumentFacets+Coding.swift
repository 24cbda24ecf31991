internal import Identifiers

/// Value slot 0. Version byte 1; the date, 0 for none, else 1 + zigzag(minutes * 4 + precision);
/// the words; how many kinds have values; then of each of these the code, the number of values, and
/// for each value `mentions * 8 + 4 (the id begins with "kind/", not stored) + 2 (the name is the id, not stored)
/// + 1 (major)`, the id and the name. Numbers are base-128, texts have their length before them.
extension DocumentFacets {
  private static let version: UInt8 = 1

  package func encoded() -> [UInt8] {
    var bytes = [Self.version]
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
    var cursor = ByteCursor()
    guard try cursor.byte(bytes) == Self.version else { throw .damagedFacets("unknown version") }
    let date = try cursor.varint(bytes)
    self.init(date: try Self.date(date), words: try cursor.number(bytes))
    for _ in 0..<(try cursor.byte(bytes)) {
      guard let kind = FacetKind(code: Int(try cursor.byte(bytes))) else {
        throw .damagedFacets("unknown kind at byte \(cursor.position - 1)")
      }
      self[kind] = try Self.entries(of: kind, bytes, &cursor)
    }
    guard cursor.position == bytes.count else { throw .damagedFacets("more than they say") }
  }

  private static func entries(
    of kind: FacetKind, _ bytes: Span<UInt8>, _ cursor: inout ByteCursor
  ) throws(FacetFailure) -> [FacetEntry] {
    var entries: [FacetEntry] = []
    for _ in 0..<(try cursor.number(bytes)) {
      let head = try cursor.number(bytes)
      let slug = try text(bytes, try cursor.text(bytes))
      let id = head & 4 == 0 ? slug : "\(kind.rawValue)/\(slug)"
      let name = head & 2 == 0 ? try text(bytes, try cursor.text(bytes)) : id
      entries.append(
        FacetEntry(
          id: id, name: name, mentions: UInt16(clamping: head >> 3), isMajor: head & 1 == 1))
    }
    return entries
  }

  private static func append(
    _ entry: FacetEntry, of kind: FacetKind, to bytes: inout [UInt8]
  ) {
    let prefix = "\(kind.rawValue)/"
    let isPrefixed = entry.id.utf8.starts(with: prefix.utf8)
    let isNamedByID = entry.name.utf8.elementsEqual(entry.id.utf8)
    bytes.append(
      varint: UInt64(entry.mentions) << 3 | (isPrefixed ? 4 : 0) | (isNamedByID ? 2 : 0)
        | (entry.isMajor ? 1 : 0))
    bytes.append(text: Substring(entry.id.utf8.dropFirst(isPrefixed ? prefix.utf8.count : 0)))
    if !isNamedByID { bytes.append(text: entry.name[...]) }
  }

  private static func text(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(FacetFailure) -> String {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else {
      throw .damagedFacets("a text that is not UTF-8 at byte \(range.lowerBound)")
    }
    return String(copying: text)
  }

  private static func date(_ stored: UInt64) throws(FacetFailure) -> PublicationDate? {
    guard stored > 0 else { return nil }
    guard let date = PackedDate(minutes: unzigzag(stored - 1)) else {
      throw .damagedFacets("no such date")
    }
    return date.date
  }

  private static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  private static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
