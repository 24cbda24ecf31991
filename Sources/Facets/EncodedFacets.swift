internal import Identifiers

/// Reads the bytes of a document's facets one value after another, without making texts of them.
///
/// Version byte 1; the date, 0 for none, else 1 + zigzag(minutes * 4 + precision); the words; how
/// many kinds have values; then of each of these the code, the number of values, and for each value
/// `mentions * 8 + 4 (the id begins with "kind/", not stored) + 2 (the name is the id, not stored)
/// + 1 (major)`, the id and the name. Numbers are base-128, texts have their length before them.
struct EncodedFacets {
  static let version: UInt8 = 1

  /// One value; the texts are places in the bytes.
  struct Entry {
    let kind: FacetKind
    let mentions: UInt32
    let isMajor: Bool
    /// Whether `kind/` has to be put before the id.
    let isPrefixed: Bool
    let id: Range<Int>
    /// Nil where the name is the whole id.
    let name: Range<Int>?
  }

  let date: PackedDate
  let words: UInt32
  private var cursor = ByteCursor()
  private var kindsLeft: UInt8
  private var kind = FacetKind.org
  /// How many values of `kind` are still to come.
  private var entriesLeft: UInt32 = 0

  init(_ bytes: Span<UInt8>) throws(FacetFailure) {
    guard try cursor.byte(bytes) == Self.version else { throw .damagedFacets("unknown version") }
    date = try Self.date(try cursor.varint(bytes))
    words = try cursor.number(bytes)
    kindsLeft = try cursor.byte(bytes)
  }

  /// The next value; nil at the end. The bytes are those that this was made of.
  mutating func next(_ bytes: Span<UInt8>) throws(FacetFailure) -> Entry? {
    while entriesLeft == 0 {
      guard kindsLeft > 0 else {
        guard cursor.position == bytes.count else { throw .damagedFacets("more than they say") }
        return nil
      }
      guard let next = FacetKind(code: Int(try cursor.byte(bytes))) else {
        throw .damagedFacets("unknown kind at byte \(cursor.position - 1)")
      }
      kindsLeft -= 1
      (kind, entriesLeft) = (next, try cursor.number(bytes))
    }
    entriesLeft -= 1
    let head = try cursor.number(bytes)
    let id = try cursor.text(bytes)
    return Entry(
      kind: kind, mentions: head >> 3, isMajor: head & 1 == 1, isPrefixed: head & 4 != 0, id: id,
      name: head & 2 == 0 ? try cursor.text(bytes) : nil)
  }

  /// A text of the bytes.
  static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(FacetFailure) -> String {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else {
      throw .damagedFacets("a text that is not UTF-8 at byte \(range.lowerBound)")
    }
    return String(copying: text)
  }

  private static func date(_ stored: UInt64) throws(FacetFailure) -> PackedDate {
    guard stored > 0 else { return .none }
    let zigzag = stored - 1
    let minutes = Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
    guard let date = PackedDate(minutes: minutes) else { throw .damagedFacets("no such date") }
    return date
  }
}
