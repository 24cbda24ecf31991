/// Reads JSON: one article, an array of them, or an object that holds the array; also several values
/// one after the other, for files of JSON Lines are often called .json.
///
/// An element at a time: an array of any length never stands in memory whole.
enum JSONReader {
  static func read(
    _ records: consuming JSONRecords, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let first = try records.next()
    let isInList = records.isInList
    if let first, !isInList, try records.isAtEnd() {
      guard case .object(let bytes) = first else {
        throw failure(first, records.place, facts.limits.record)
      }
      return try readDocument(bytes, at: records.place, facts, take)
    }
    var entries = JSONEntries(facts)
    var record = first
    while let next = record, try entries.give(next, from: records, take) {
      record = try records.next()
    }
    if entries.articles == 0, let damage = entries.damage { throw damage }
    if first == nil { throw records.isList ? .noArticle(what: "the array is empty") : .empty }
  }

  /// Reads the one object of a file: an article, or what holds some.
  private static func readDocument(
    _ raw: [UInt8], at place: JSONPlace, _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let text = try JSONText(raw)
    let bytes = text.bytes
    for note in text.notes { try take(.note(note)) }
    let contents: Contents
    do throws(JSONParser.Failure) {
      contents = try Contents(of: bytes, at: place, facts.rules)
    } catch {
      throw .malformed(place: place.advanced(over: bytes, upTo: error).text, what: error.what)
    }
    switch contents {
    case .article(let members): try readOne(members, text.source(at: place), facts, take)
    case .list(let elements, var place, let shared):
      if text.isDecoded { place = JSONPlace(line: place.line, column: place.column, offset: nil) }
      try read(JSONRecords(elements, at: place, shared: shared), facts, take)
    }
  }

  /// What the one object of a file is.
  private enum Contents {
    case article([JSONValue.Member])
    case list([UInt8], JSONPlace, shared: [JSONValue.Member])

    init(
      of bytes: [UInt8], at place: JSONPlace, _ rules: FieldRules
    ) throws(JSONParser.Failure) {
      let outline = try JSONOutline(bytes)
      guard try !outline.isArticle(rules.map), let list = try outline.articles(rules) else {
        self = .article(try JSONParser.members(of: bytes))
        return
      }
      self = .list(
        Array(bytes[list]), place.advanced(over: bytes[..<list.lowerBound]),
        shared: try outline.shared())
    }
  }

  private static func readOne(
    _ members: [JSONValue.Member], _ source: SourceText?, _ facts: FileFacts,
    _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    var fields = ArticleFields(members, facts.rules)
    var article = fields.article()
    article.origin = source?.narrowed(to: fields.textPlace ?? members.place)
    facts.complete(&article)
    guard !article.isBlank else { throw .noArticle(what: "the object has neither title nor text") }
    try take(.article(article, notes: fields.notes))
  }

  /// Why a file of one value that is no object has no article.
  private static func failure(_ only: JSONRecords.Record, _ place: JSONPlace, _ limit: Int)
    -> ReadFailure
  {
    switch only {
    case .object, .unclosed: .malformed(place: place.text, what: "the text breaks off")
    case .tooLarge: .tooLarge(limit: limit)
    case .other(let head):
      JSONEntries.isValue(head)
        ? .noArticle(what: "the JSON is a single value")
        : .malformed(place: place.text, what: "no value begins like this")
    }
  }

  /// One object as an article, or why it is none.
  ///
  /// - Parameter source: what it was read from; nil when its text does not stand there.
  static func entry(
    _ members: [JSONValue.Member], _ shared: [JSONValue.Member], place: String?,
    from source: SourceText?, _ rules: FieldRules
  ) -> ReadEntry {
    var fields = ArticleFields(members, rules)
    for member in shared {
      if let field = FieldName.named(member.key)?.field { fields.guess(field, member.value) }
    }
    var article = fields.article()
    article.origin = source?.narrowed(to: fields.textPlace ?? members.place)
    guard !article.isBlank else {
      return .note(ReadNote(kind: .skipped, place: place, "it has neither title nor text"))
    }
    return .article(article, notes: fields.notes.map { $0.at(place) })
  }
}

extension [JSONValue.Member] {
  /// Where they stand in the JSON they were read from.
  fileprivate var place: Range<Int>? {
    guard let first = first?.place, let last = last?.place else { return nil }
    return first.lowerBound..<last.upperBound
  }
}

extension ReadNote {
  func at(_ place: String?) -> ReadNote { ReadNote(kind: kind, place: place, message) }
}
