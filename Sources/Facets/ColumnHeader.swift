#if !_endian(little)
  #error("column files are little-endian and mapped as they are")
#endif

/// The first 512 bytes of a column file.
///
/// Little-endian: magic, schema (32 bits), row count (32), file size (64), checksum of all that
/// follows the header (64), commit (64), documents (32), length of the UUID (32), the UUID and
/// zeros to byte 96; then offset and size in bytes (64 each) of every `ColumnSection`, zeros; the
/// last 8 bytes are the checksum of the 480 bytes before byte 480.
struct ColumnHeader: Equatable {
  static let schema: UInt32 = 1
  static let size = 512
  /// Sections begin at multiples of this, a line of the processor's cache.
  static let alignment = 64
  private static let magic: [UInt8] = Array("DOSSFACE".utf8)
  private static let tableOffset = 96
  private static let checksumOffset = 480

  var rows: UInt32
  var fileSize: Int
  var bodyChecksum: UInt64
  var stamp: ColumnStamp
  /// In the order of `ColumnSection`.
  var sections: [Range<Int>]

  func encoded() -> [UInt8] {
    var bytes = Self.magic
    bytes.append(word: Self.schema)
    bytes.append(word: rows)
    bytes.append(word: UInt64(fileSize))
    bytes.append(word: bodyChecksum)
    bytes.append(word: stamp.commit)
    bytes.append(word: stamp.documents)
    bytes.append(word: UInt32(stamp.uuid.utf8.count))
    bytes += stamp.uuid.utf8
    bytes += [UInt8](repeating: 0, count: Self.tableOffset - bytes.count)
    for section in sections {
      bytes.append(word: UInt64(section.lowerBound))
      bytes.append(word: UInt64(section.count))
    }
    bytes += [UInt8](repeating: 0, count: Self.checksumOffset - bytes.count)
    bytes.append(word: Checksum.of(unsafe bytes.span.bytes))
    return bytes + [UInt8](repeating: 0, count: Self.size - bytes.count)
  }

  /// Reads the header of a file of these bytes, and checks that every section lies in the file.
  init(_ file: RawSpan) throws(FacetFailure) {
    guard file.byteCount >= 16, Self.magic.indices.allSatisfy({ file.byte($0) == Self.magic[$0] })
    else { throw .notAColumn }
    let schema = UInt32(truncatingIfNeeded: file.word(8))
    guard schema == Self.schema else { throw .otherSchema(found: schema) }
    guard file.byteCount >= Self.size,
      file.word(Self.checksumOffset) == Checksum.of(file.extracting(0..<Self.checksumOffset)),
      (Self.checksumOffset + 8..<Self.size).allSatisfy({ file.byte($0) == 0 })
    else { throw .damagedColumn("its header") }
    rows = UInt32(truncatingIfNeeded: file.word(12))
    fileSize = Int(clamping: file.word(16))
    guard fileSize == file.byteCount, fileSize % Checksum.stripe == 0 else {
      throw .damagedColumn("its size")
    }
    bodyChecksum = file.word(24)
    stamp = try Self.stamp(file)
    sections = try Self.sections(file)
  }

  init(rows: UInt32, stamp: ColumnStamp) {
    self.rows = rows
    self.stamp = stamp
    fileSize = Self.size
    bodyChecksum = 0
    sections = []
  }

  private static func stamp(_ file: RawSpan) throws(FacetFailure) -> ColumnStamp {
    let length = Int(file.word(44) & 0xffff_ffff)
    guard length <= tableOffset - 48 - 1 else { throw .damagedColumn("its UUID") }
    let uuid = String(decoding: (48..<48 + length).map { file.byte($0) }, as: UTF8.self)
    guard uuid.utf8.count <= 47 else { throw .damagedColumn("its UUID") }
    return ColumnStamp(
      uuid: uuid, commit: file.word(32), documents: UInt32(truncatingIfNeeded: file.word(40)))
  }

  private static func sections(_ file: RawSpan) throws(FacetFailure) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    for section in ColumnSection.allCases {
      let entry = tableOffset + section.rawValue * 16
      let start = Int(clamping: file.word(entry))
      let count = Int(clamping: file.word(entry + 8))
      guard start >= size, start % alignment == 0, start <= file.byteCount,
        count <= file.byteCount - start, count % section.elementSize == 0
      else { throw .damagedColumn("section \(section) lies outside the file") }
      sections.append(start..<start + count)
    }
    return sections
  }
}

extension RawSpan {
  /// Eight bytes, little-endian; `offset` is one of the header's own.
  fileprivate func word(_ offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(byte(offset + $1)) << UInt64($1 * 8) }
  }

  fileprivate func byte(_ offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: some FixedWidthInteger) {
    for shift in stride(from: 0, to: word.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
