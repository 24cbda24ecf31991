internal import Identifiers
internal import Text

extension DocumentRecord {
  /// The version of the coding: the first byte.
  private static let version = 2

  /// The head first and the text last, so that `init(headOf:)` need not read the text.
  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.version)
    writer.write(id.text)
    writer.write(path)
    writer.write(member)
    writer.write(title)
    writer.write(date.map { Int($0.precision.rawValue) + 1 } ?? 0)
    if let date { writer.write(signed: date.start) }
    writer.write(authors) { $0.write($1) }
    writer.write(source)
    writer.write(url)
    writer.write(tags) { $0.write($1) }
    writer.write(language)
    writer.write(declaredLanguage)
    writer.write(words)
    writer.write(thin?.code ?? 0)
    writer.write(entities) { $1.write(to: &$0) }
    writer.write(cites) { $1.write(to: &$0) }
    writer.write(metadata) { writer, field in
      writer.write(field.key)
      writer.write(field.value)
    }
    writer.write(titleMarks) { $1.write(to: &$0) }
    writer.write(marks) { $1.write(to: &$0) }
    writer.write(text)
    writer.write(sourceMap == nil ? 0 : 1)
    sourceMap?.write(to: &writer)
    return writer.bytes
  }

  /// The whole record.
  package init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "record of a document")
    try self.init(head: &reader)
    marks = try reader.list(MarkedSpan.init(from:))
    text = try reader.text()
    sourceMap = try reader.count() == 0 ? nil : SourceMap(from: &reader)
    guard reader.isAtEnd else { throw reader.failure }
  }

  /// The record without its text, marks and source map: about a tenth of the work for a long article.
  package init(headOf bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "record of a document")
    try self.init(head: &reader)
  }

  private init(head reader: inout ByteReader) throws(IndexFormatFailure) {
    guard try reader.count() == Self.version else { throw reader.failure }
    id = ArticleID(try reader.text())
    path = try reader.optionalText()
    member = try reader.optionalText()
    title = try reader.text()
    date = try PublicationDate(from: &reader)
    authors = try reader.list { reader throws(IndexFormatFailure) in try reader.text() }
    source = try reader.optionalText()
    url = try reader.optionalText()
    tags = try reader.list { reader throws(IndexFormatFailure) in try reader.text() }
    language = try reader.text()
    declaredLanguage = try reader.optionalText()
    words = try reader.count()
    thin = try ThinReason(from: &reader)
    entities = try reader.list(RecordedEntity.init(from:))
    cites = try reader.list(RecordedEntity.init(from:))
    metadata = try reader.list { reader throws(IndexFormatFailure) in
      RecordedField(key: try reader.text(), value: try reader.text())
    }
    titleMarks = try reader.list(MarkedSpan.init(from:))
    marks = []
    text = ""
    sourceMap = nil
  }
}

extension PublicationDate {
  /// A date as the record holds it: its precision plus one, or 0 for none; then its start.
  fileprivate init?(from reader: inout ByteReader) throws(IndexFormatFailure) {
    let code = try reader.count()
    guard code > 0 else { return nil }
    guard code <= 4, let precision = Precision(rawValue: UInt8(code - 1)) else {
      throw reader.failure
    }
    let start = try reader.signed()
    // The years 1 to 9999; calendars overflow far beyond.
    guard (-62_135_596_800..<253_402_300_800).contains(start) else { throw reader.failure }
    self.init(start: start, precision: precision)
  }
}

extension ThinReason {
  /// Never changed: 0 is none.
  fileprivate var code: Int {
    switch self {
    case .short: 1
    case .consent: 2
    case .login: 3
    case .paywall: 4
    case .error: 5
    }
  }

  fileprivate init?(from reader: inout ByteReader) throws(IndexFormatFailure) {
    let code = try reader.count()
    guard code > 0 else { return nil }
    guard let reason = Self.allCases.first(where: { $0.code == code }) else { throw reader.failure }
    self = reason
  }
}

extension RecordedEntity {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id.text)
    writer.write(name)
    writer.write(count)
    writer.write(first)
    writer.write(isMajor ? 1 : 0)
    writer.write(surfaces) { $0.write($1) }
  }

  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    guard let id = EntityID(try reader.text()) else { throw reader.failure }
    self.init(
      id: id, name: try reader.text(), count: try reader.count(), first: try reader.count(),
      isMajor: try reader.count() == 1,
      surfaces: try reader.list { reader throws(IndexFormatFailure) in try reader.text() })
  }
}

extension MarkedSpan {
  /// Start, length and the name of the reason.
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(span.start)
    writer.write(span.count)
    writer.write(reason.rawValue)
  }

  fileprivate init(from reader: inout ByteReader) throws(IndexFormatFailure) {
    let start = try reader.count()
    let length = try reader.count()
    guard let reason = MarkReason(rawValue: try reader.text()) else { throw reader.failure }
    self.init(TextSpan(start, start + length), reason)
  }
}
