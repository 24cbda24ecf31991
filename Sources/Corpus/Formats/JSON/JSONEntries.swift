internal import Markup

/// Makes articles of the values of a JSON file, one after the other.
struct JSONEntries {
  private let facts: FileFacts
  private var number = 0
  private(set) var articles = 0
  /// The first damage; nil when there was none.
  private(set) var damage: ReadFailure?

  init(_ facts: FileFacts) {
    self.facts = facts
  }

  /// Gives the article of one value, or says why there is none.
  ///
  /// False when nothing after it can be trusted: what stands between values is no JSON.
  mutating func give(
    _ record: JSONRecords.Record, from records: borrowing JSONRecords, _ take: ReadEntry.Taker
  ) throws(ReadFailure) -> Bool {
    number += 1
    switch record {
    case .object(let bytes):
      try giveObject(bytes, records.shared, at: records.place, take)
    case .other(let head):
      if Self.isValue(head) {
        try note("it is not an object", take)
      } else {
        try note(damageAt: records.place, "no value begins like this", take)
        return records.isInList
      }
    case .tooLarge: try note(ReadFailure.tooLarge(limit: facts.limits.record).description, take)
    case .unclosed: try note(damageAt: records.place, "the list has no end", take)
    }
    return true
  }

  private mutating func giveObject(
    _ raw: [UInt8], _ shared: [JSONValue.Member], at place: JSONPlace, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let text = try JSONText(raw)
    let bytes = text.bytes
    for note in text.notes { try take(.note(note.at(name))) }
    let members: [JSONValue.Member]
    do throws(JSONParser.Failure) {
      members = try JSONParser.members(of: bytes)
    } catch {
      return try note(damageAt: place.advanced(over: bytes, upTo: error), error.what, take)
    }
    let entry = JSONReader.entry(
      members, shared, place: name, from: text.source(at: place), facts.rules)
    if case .article = entry { articles += 1 }
    try take(entry)
  }

  private var name: String { "entry \(number)" }

  private func note(_ what: String, _ take: ReadEntry.Taker) throws(ReadFailure) {
    try take(.note(ReadNote(kind: .skipped, place: name, what)))
  }

  private mutating func note(
    damageAt place: JSONPlace, _ what: String, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    damage = damage ?? .malformed(place: place.text, what: what)
    try take(.note(ReadNote(kind: .skipped, place: place.text, what)))
  }

  /// Whether what begins like this may be a value, to be judged by its first bytes.
  static func isValue(_ head: [UInt8]) -> Bool {
    [UInt8(ascii: "["), UInt8(ascii: "\"")].contains(head.first)
      || (try? JSONParser.value(of: head)) != nil
  }
}

/// JSON in UTF-8.
struct JSONText {
  let bytes: [UInt8]
  /// What has to be said when it was in another charset.
  let notes: [ReadNote]
  private let encoding: SourceEncoding

  init(_ raw: [UInt8]) throws(ReadFailure) {
    if (try? UTF8Span(validating: raw.span)) != nil {
      (bytes, notes, encoding) = (raw, [], .shifted(by: 0))
      return
    }
    do throws(MarkupFailure) {
      let decoded = try Charset.decode(raw, declared: nil)
      bytes = Array(decoded.text.utf8)
      notes = ReadNote.notes(on: decoded)
      encoding = SourceEncoding(decoded.stretches)
    } catch {
      throw ReadFailure(error, in: "its text")
    }
  }

  var isDecoded: Bool { encoding != .shifted(by: 0) }

  /// It as the source of its articles, when it stands at a place of a file.
  func source(at place: JSONPlace) -> SourceText? {
    guard let offset = place.offset else { return nil }
    var source = SourceText(bytes, in: bytes.indices, .json)
    source.encoding = encoding
    source.start = offset
    return source
  }
}
