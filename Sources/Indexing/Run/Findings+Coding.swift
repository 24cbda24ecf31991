internal import IndexFormat

extension Findings {
  func write(to writer: inout ByteWriter) {
    for counts in [formats, languages] {
      writer.write(counts.sorted { $0.key < $1.key }) { writer, count in
        writer.write(count.key)
        writer.write(count.value)
      }
    }
    writer.write(thin.sorted { $0.key < $1.key }) { writer, tally in
      writer.write(tally.key)
      tally.value.write(to: &writer)
    }
    undated.write(to: &writer)
    writer.write(remarks.sorted { $0.key < $1.key }) { writer, tally in
      writer.write(tally.key.kind.rawValue)
      writer.write(tally.key.message)
      tally.value.write(to: &writer)
    }
    writer.write(textBytes)
    writer.write(markedBytes)
  }

  init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    for _ in 0..<(try reader.count()) { formats[try reader.text()] = try reader.count() }
    for _ in 0..<(try reader.count()) { languages[try reader.text()] = try reader.count() }
    for _ in 0..<(try reader.count()) { thin[try reader.text()] = try Tally(from: &reader) }
    undated = try Tally(from: &reader)
    for _ in 0..<(try reader.count()) {
      guard let kind = Remark.Kind(rawValue: try reader.text()) else { throw reader.failure }
      let remark = Remark(kind: kind, message: try reader.text())
      remarks[remark] = try Tally(from: &reader)
    }
    textBytes = try reader.count()
    markedBytes = try reader.count()
  }
}

extension Tally {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(count)
    writer.write(places) { $0.write($1) }
  }

  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    self.init(
      count: try reader.count(),
      places: try reader.list { reader throws(IndexFormatFailure) in try reader.text() })
  }
}

extension SkippedSource {
  func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(kind.rawValue)
    writer.write(reason)
  }

  init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    let path = try reader.text()
    guard let kind = SkipKind(rawValue: try reader.text()) else { throw reader.failure }
    self.init(path: path, kind: kind, reason: try reader.text())
  }
}
