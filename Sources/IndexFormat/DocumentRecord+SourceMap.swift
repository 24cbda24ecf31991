internal import Text

extension SourceMap {
  /// How many runs there are, then of each: the length of its text times four, plus two where text
  /// stands before it that is in no run, plus one where its source is of another length; then that
  /// gap of text, the step from the end of the run before it in the source, and that length.
  ///
  /// Two or three bytes a run.
  func write(to writer: inout ByteWriter) {
    writer.write(runs.count)
    var text = 0
    var source = 0
    for run in runs {
      let gap = run.text.start - text
      let differs = run.source.count != run.text.count
      writer.write(run.text.count << 2 | (gap > 0 ? 2 : 0) | (differs ? 1 : 0))
      if gap > 0 { writer.write(gap) }
      writer.write(signed: Int64(run.source.start - source))
      if differs { writer.write(run.source.count) }
      text = run.text.end
      source = run.source.end
    }
  }

  init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    var text = 0
    var source = 0
    self.init(
      try reader.list { reader throws(IndexFormatFailure) in
        let run = try Run(from: &reader, text: text, source: source)
        text = run.text.end
        source = run.source.end
        return run
      })
  }
}

extension SourceMap.Run {
  /// The run behind one that ends at `text` and `source`.
  fileprivate init(
    from reader: inout ByteReader, text: Int, source: Int
  ) throws(IndexFormatFailure) {
    let head = try reader.count()
    let gap = head & 2 == 0 ? 0 : try reader.count()
    let step = try reader.signed()
    let length = head & 1 == 0 ? head >> 2 : try reader.count()
    let start = Int64(source).addingReportingOverflow(step)
    guard head >> 2 > 0, length > 0, !start.overflow, (0...(1 << 53)).contains(start.partialValue),
      text + gap <= 1 << 53
    else { throw reader.failure }
    self.init(
      text: TextSpan(text + gap, text + gap + head >> 2),
      source: TextSpan(Int(start.partialValue), Int(start.partialValue) + length))
  }
}
