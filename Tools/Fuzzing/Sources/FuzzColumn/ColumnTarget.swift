import FuzzDriver

@testable import Facets
@testable import Identifiers
@testable import Platform

/// What any bytes in the place of a facet column, or of a document's facets, must survive: they
/// are refused, or every question about them has an answer.
///
/// A mutated column fails by its checksum, so it is tried once as it is and once with the header's
/// sums made right, as somebody could do who may write to the index.
enum ColumnTarget {
  static func check(_ bytes: [UInt8]) {
    checkFacets(bytes)
    if let file = open(bytes) { ask(file) }
    guard bytes.count >= ColumnHeader.size else { return }
    if let file = open(mended(bytes)) { ask(file) }
  }

  /// Facets that decode are encoded and decoded as the same facets.
  private static func checkFacets(_ bytes: [UInt8]) {
    guard let facets = try? DocumentFacets(decoding: bytes) else { return }
    let again = try? DocumentFacets(decoding: facets.encoded())
    promise(again == facets, "facets changed when they were written")
    var builder = FacetColumnBuilder(folding: { $0.lowercased() })
    builder.add(FacetRow(0), facets, story: 1)
    builder.add(FacetRow(2), facets, story: 1)
    let stamp = ColumnStamp(uuid: "u", commit: 1, documents: 2)
    guard let file = try? builder.finish(stamp) else {
      return promise(false, "a column of these facets does not open")
    }
    ask(file)
  }

  private static func open(_ bytes: [UInt8]) -> FacetColumnFile? {
    let pages = try? MappedFile(count: bytes.count) { $0.copyBytes(from: bytes) }
    return pages.flatMap { try? FacetColumnFile($0) }
  }

  /// The bytes with magic, schema, size and both sums as a column has them.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let stripe = Checksum.stripe
    bytes += [UInt8](repeating: 0, count: (stripe - bytes.count % stripe) % stripe)
    bytes.replaceSubrange(0..<8, with: "DOSSFACE".utf8)
    put(UInt32(ColumnHeader.schema), at: 8, in: &bytes)
    put(UInt64(bytes.count), at: 16, in: &bytes)
    put(Checksum.of(bytes.span.bytes.extracting(512...)), at: 24, in: &bytes)
    put(Checksum.of(bytes.span.bytes.extracting(..<480)), at: 480, in: &bytes)
    for place in 488..<512 { bytes[place] = 0 }
    return bytes
  }

  private static func put(_ word: some FixedWidthInteger, at start: Int, in bytes: inout [UInt8]) {
    for place in 0..<word.bitWidth / 8 {
      bytes[start + place] = UInt8(truncatingIfNeeded: word >> (place * 8))
    }
  }

  private static func ask(_ file: FacetColumnFile) {
    let columns = FacetColumns(file)
    ColumnQuestions.ask(columns)
    var facets = DocumentFacets(date: PublicationDate("2024-06-06"), words: 7)
    facets[.org] = [FacetEntry(id: "org/meta", name: "Meta", mentions: 3, isMajor: true)]
    facets[.author] = [FacetEntry(id: "x", name: "X", mentions: 1, isMajor: false)]
    let changes = [
      FacetChange(FacetRow(0), facets, story: 1), FacetChange(FacetRow(1), nil, story: 0),
      FacetChange(FacetRow(UInt32(file.rows)), facets, story: 2),
    ]
    ColumnQuestions.ask(columns.changed(by: changes) { $0.lowercased() })
  }
}
