/// Reads JSON: one article, an array of them, or an object that holds the array.
enum JSONReader {
  static func read(
    _ bytes: [UInt8], _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    var parser = JSONParser(bytes)
    var values: [JSONValue] = []
    do throws(JSONParser.Failure) {
      // Files of JSON Lines are often called .json.
      repeat { values.append(try parser.value()) } while !parser.isAtEnd
    } catch {
      guard !values.isEmpty else { throw .malformed(place: place(error, bytes), what: error.what) }
      try take(.note(ReadNote(kind: .skipped, place: place(error, bytes), error.what)))
    }
    guard values.count == 1 else { return try readAll(values, [], facts, take) }
    switch values[0] {
    case .array(let elements): try readAll(elements, [], facts, take)
    case .object(let members):
      guard !isArticle(members, facts.rules.map), let (list, shared) = list(in: members) else {
        return try readOne(members, facts, take)
      }
      try readAll(list, shared, facts, take)
    case .null, .bool, .number, .string: throw .noArticle(what: "the JSON is a single value")
    }
  }

  private static func readOne(
    _ members: [JSONValue.Member], _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    var fields = ArticleFields(members, facts.rules)
    var article = fields.article()
    facts.complete(&article)
    guard !article.isBlank else { throw .noArticle(what: "the object has neither title nor text") }
    try take(.article(article, notes: fields.notes))
  }

  private static func readAll(
    _ values: [JSONValue], _ shared: [JSONValue.Member], _ facts: FileFacts,
    _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    guard !values.isEmpty else { throw .noArticle(what: "the array is empty") }
    for (index, value) in values.enumerated() {
      let place = "entry \(index + 1)"
      guard case .object(let members) = value else {
        try take(.note(ReadNote(kind: .skipped, place: place, "it is not an object")))
        continue
      }
      try take(entry(members, shared, place: place, facts.rules))
    }
  }

  /// One object as an article, or why it is none.
  static func entry(
    _ members: [JSONValue.Member], _ shared: [JSONValue.Member], place: String?, _ rules: FieldRules
  ) -> ReadEntry {
    var fields = ArticleFields(members, rules)
    for member in shared {
      if let field = FieldName.named(member.key)?.field { fields.guess(field, member.value) }
    }
    let article = fields.article()
    guard !article.isBlank else {
      return .note(ReadNote(kind: .skipped, place: place, "it has neither title nor text"))
    }
    return .article(article, notes: fields.notes.map { $0.at(place) })
  }

  private static func isArticle(_ members: [JSONValue.Member], _ map: FieldMap) -> Bool {
    let mapped = map.found(in: members).map(\.field)
    let named = members.compactMap { member -> FieldName? in
      guard case .string = member.value else { return nil }
      return FieldName.named(member.key)?.field
    }
    let fields = Set(mapped + named)
    // A list of articles has a title too; an article has lists too, but not by such names.
    let isList = members.contains {
      usualLists.contains(FieldName.folded($0.key)) && $0.value.elements.count > 0
    }
    return fields.contains(.text) || fields.contains(.title) && !isList
  }

  /// The keys under which exports keep their articles, the surest first.
  private static let usualLists = [
    "articles", "items", "entries", "documents", "docs", "posts", "results", "data",
  ]

  /// The articles that an object holds, with what it says of them all: source and language.
  private static func list(
    in members: [JSONValue.Member]
  ) -> (list: [JSONValue], shared: [JSONValue.Member])? {
    let lists = members.compactMap { member -> (key: String, list: [JSONValue])? in
      guard case .array(let elements) = member.value, case .object? = elements.first else {
        return nil
      }
      return (FieldName.folded(member.key), elements)
    }
    let best =
      usualLists.lazy.compactMap { name in lists.first { $0.key == name } }.first ?? lists.first
    guard let best else { return nil }
    let shared = members.filter {
      [.source, .language].contains(FieldName.named($0.key)?.field)
    }
    return (best.list, shared)
  }

  private static func place(_ failure: JSONParser.Failure, _ bytes: [UInt8]) -> String {
    let before = bytes[..<min(failure.offset, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    let column = before.count - ((before.lastIndex(of: 10) ?? -1) + 1) + 1
    return "line \(line), column \(column)"
  }
}

extension ReadNote {
  func at(_ place: String?) -> ReadNote { ReadNote(kind: kind, place: place, message) }
}
