extension ColumnImage {
  /// In bytes, header and padding included.
  var fileSize: Int {
    var size = ColumnHeader.size
    writeSections { _, bytes in size += ColumnWriter.padded(bytes.byteCount) }
    return size
  }

  /// Appends everything after the header, and gives the header, which is known only then.
  func write<Failure: Error>(
    _ stamp: ColumnStamp, _ append: (RawSpan) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    var writer = ColumnWriter(rows: UInt32(rows), stamp: stamp)
    try writeSections { (section, bytes) throws(Failure) in
      let padding = writer.add(bytes)
      try append(bytes)
      try append(unsafe padding.span.bytes)
    }
    return writer.finished().encoded()
  }

  /// Every section in the order of `ColumnSection`.
  private func writeSections<Failure: Error>(
    _ body: (ColumnSection, RawSpan) throws(Failure) -> Void
  ) throws(Failure) {
    for section in ColumnSection.allCases {
      switch section {
      case .kindStarts: try body(section, unsafe values.kindStarts.span.bytes)
      case .rowRecords: try body(section, unsafe rowRecords.span.bytes)
      case .rowValues: try body(section, unsafe rowValues.span.bytes)
      case .rowMentions: try body(section, unsafe rowMentions.span.bytes)
      case .valueStarts: try body(section, unsafe valueStarts.span.bytes)
      case .valueRows: try body(section, unsafe valueRows.span.bytes)
      case .valueStories: try body(section, unsafe valueStories.span.bytes)
      case .dates: try body(section, unsafe dates.span.bytes)
      case .days: try body(section, unsafe days.span.bytes)
      case .stories: try body(section, unsafe stories.span.bytes)
      case .storyRows: try body(section, unsafe storyRows.span.bytes)
      case .words: try body(section, unsafe words.span.bytes)
      case .idOrder: try body(section, unsafe values.idOrder.span.bytes)
      case .nameOrder: try body(section, unsafe values.nameOrder.span.bytes)
      case .textStarts: try body(section, unsafe values.textStarts.span.bytes)
      case .texts: try body(section, unsafe values.texts.span.bytes)
      }
    }
  }
}

/// Where each section comes to lie, and the checksum of them all.
struct ColumnWriter {
  private var header: ColumnHeader
  private var checksum = Checksum()

  init(rows: UInt32, stamp: ColumnStamp) {
    header = ColumnHeader(rows: rows, stamp: stamp)
  }

  static func padded(_ count: Int) -> Int {
    (count + ColumnHeader.alignment - 1) & ~(ColumnHeader.alignment - 1)
  }

  /// Takes the next section, and gives the zeros to be written after it.
  mutating func add(_ bytes: RawSpan) -> [UInt8] {
    let count = bytes.byteCount
    header.sections.append(header.fileSize..<header.fileSize + count)
    header.fileSize += Self.padded(count)
    let whole = count - count % Checksum.stripe
    let padding = [UInt8](repeating: 0, count: Self.padded(count) - count)
    let rest = (whole..<count).map { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    checksum.add(bytes.extracting(0..<whole))
    checksum.add(unsafe (rest + padding).span.bytes)
    return padding
  }

  /// The header of what was added.
  consuming func finished() -> ColumnHeader {
    header.bodyChecksum = checksum.value
    return header
  }
}
