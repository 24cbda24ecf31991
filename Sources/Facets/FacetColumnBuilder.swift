internal import Identifiers
internal import Platform

/// Makes a column of the facets of every document, given in the order of their rows.
///
/// For a million rows of 16 values it holds about 130 MB, and twice that while it finishes.
package struct FacetColumnBuilder: ~Copyable {
  private var dictionary = ColumnDictionary()
  private var records: [RowRecord] = []
  /// Numbers of the dictionary, in the order of each document's facets.
  private var rowValues: [ValueNumber] = []
  private var rowMentions: [MentionByte] = []
  private var dates: [PackedDate] = []
  private var stories: [UInt64] = []
  private var words: [UInt32] = []
  private let folding: (String) -> String

  /// - Parameter folding: what makes a name comparable, as a query's `contains` will be.
  package init(folding: @escaping (String) -> String) {
    self.folding = folding
  }

  /// Adds a document. Rows ascend; one left out is a document that was deleted.
  package mutating func add(_ row: FacetRow, _ facets: DocumentFacets, story: UInt64) {
    let bytes = facets.encoded()
    // What `encoded` gives can be read: there is nothing to throw.
    try? add(row, encoded: bytes.span, story: story)
  }

  /// Adds a document from the bytes of its value slot, many times faster than by decoding them.
  /// Where they do not decode, it throws and has added nothing.
  package mutating func add(
    _ row: FacetRow, encoded bytes: Span<UInt8>, story: UInt64
  ) throws(FacetFailure) {
    precondition(Int(row.rawValue) >= records.count, "rows are added in ascending order")
    var encoded = try EncodedFacets(bytes)
    let start = rowValues.count
    do throws(FacetFailure) {
      while let entry = try encoded.next(bytes) {
        add(try dictionary.number(of: entry, in: bytes), MentionByte(entry), from: start)
      }
    } catch {
      rowValues.removeLast(rowValues.count - start)
      rowMentions.removeLast(rowMentions.count - start)
      throw error
    }
    var flags = RowFlags.live
    for index in start..<rowValues.count {
      dictionary.addDocument(to: rowValues[index])
      let code = dictionary.kindCode(of: rowValues[index].index)
      flags.insert(RowFlags(rawValue: 1 << UInt16(code)))
    }
    while records.count < Int(row.rawValue) { append(start: start, [], .none, 0, 0) }
    append(start: start, flags, encoded.date, story, encoded.words)
  }

  /// Adds a value to the row whose entries begin at `start`, once.
  private mutating func add(_ value: ValueNumber, _ mention: MentionByte, from start: Int) {
    for index in start..<rowValues.count where rowValues[index] == value {
      rowMentions[index] = rowMentions[index].adding(mention)
      return
    }
    rowValues.append(value)
    rowMentions.append(mention)
  }

  /// Writes the column where readers look for it, in one step.
  package consuming func finish(_ stamp: ColumnStamp, at path: String) throws(FacetFailure) {
    let image = assembled()
    do throws(SystemFailure) {
      var file = try AtomicFile(replacing: path)
      let blank = [UInt8](repeating: 0, count: ColumnHeader.size)
      try file.append(unsafe blank.span.bytes)
      let header = try image.write(stamp) { bytes throws(SystemFailure) in try file.append(bytes) }
      try file.overwrite(at: 0, unsafe header.span.bytes)
      try file.commit()
    } catch {
      throw .system(error)
    }
  }

  /// The column in memory, for a reader that found none it can use.
  package consuming func finish(_ stamp: ColumnStamp) throws(FacetFailure) -> FacetColumnFile {
    let image = assembled()
    let pages: MappedFile
    do throws(SystemFailure) {
      pages = unsafe try MappedFile(count: image.fileSize) { target in
        var end = ColumnHeader.size
        let header = image.write(stamp) { bytes in
          unsafe target.copy(bytes, at: end)
          end += bytes.byteCount
        }
        unsafe target.copy(header.span.bytes, at: 0)
      }
    } catch {
      throw .system(error)
    }
    return try FacetColumnFile(pages)
  }

  private consuming func assembled() -> ColumnImage {
    let order = dictionary.ranked()
    var numbers = [ValueNumber](repeating: ValueNumber(0), count: order.count)
    for (number, place) in order.enumerated() { numbers[place] = ValueNumber(UInt32(number)) }
    // Taken, not copied: what was gathered becomes the column in place.
    var image = ColumnImage(
      values: ColumnValues(dictionary, order, folding), records: exchange(&records, with: []),
      entries: rowValues.count)
    image.setEntries(exchange(&rowValues, with: []), exchange(&rowMentions, with: []), numbers)
    image.setStories(exchange(&stories, with: []))
    image.setDates(exchange(&dates, with: []))
    image.words = words
    return image
  }

  private mutating func append(
    start: Int, _ flags: RowFlags, _ date: PackedDate, _ story: UInt64, _ length: UInt32
  ) {
    records.append(RowRecord(start: UInt32(start), flags: flags))
    dates.append(date)
    stories.append(story)
    words.append(length)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies bytes to a place that has room for them.
  fileprivate func copy(_ bytes: RawSpan, at offset: Int) {
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(rebasing: self[offset..<offset + $0.count])
        .copyMemory(from: $0)
    }
  }
}
