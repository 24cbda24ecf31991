/// What the members of a JSON object are called and where their values stand, without the values.
struct JSONOutline {
  struct Member {
    let key: String
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private(set) var members: [Member] = []
  /// The member in whose value the bytes end; nil when the object is whole.
  private(set) var open: Member?

  /// The object that `bytes` begin with; it may break off.
  init(_ bytes: [UInt8]) throws(JSONParser.Failure) {
    self.bytes = bytes
    var parser = JSONParser(bytes)
    try parser.enterObject()
    while let key = try parser.nextKey(isFirst: members.isEmpty) {
      let start = parser.offset
      guard parser.skipValue() else {
        open = Member(key: key, value: start..<bytes.count)
        return
      }
      members.append(Member(key: key, value: start..<parser.offset))
      guard members.count <= JSONParser.mostValues else { throw parser.tooMany }
    }
  }

  /// Whether it is an article rather than a list of some.
  ///
  /// A list of articles has a title too; an article has lists too, but not by the usual names.
  func isArticle(_ map: FieldMap) throws(JSONParser.Failure) -> Bool {
    let mapped = map.found(in: try values { !isListOfObjects($0) }).map(\.field)
    let named = members.filter { begins($0, with: "\"") }.compactMap {
      FieldName.named($0.key)?.field
    }
    let fields = Set(mapped + named)
    return fields.contains(.text) || fields.contains(.title) && !hasUsualList
  }

  /// The lists of objects that it holds, those with a usual name first; one in the midst of which
  /// the bytes end comes last.
  private var lists: [Member] {
    usualFirst(members.filter(isListOfObjects)) + [openList].compactMap(\.self)
  }

  private func usualFirst(_ members: [Member]) -> [Member] {
    let usual = Self.usualLists.compactMap { name in
      members.first { FieldName.folded($0.key) == name }
    }
    return usual + members.filter { !Self.usualLists.contains(FieldName.folded($0.key)) }
  }

  /// The keys under which exports keep their articles, the surest first.
  private static let usualLists = [
    "articles", "items", "entries", "documents", "docs", "posts", "results", "hits", "data",
  ]

  private var hasUsualList: Bool {
    (members + (open.map { [$0] } ?? [])).contains { member in
      Self.usualLists.contains(FieldName.folded(member.key)) && !begins(member, with: "n")
        && bytes[member.value].dropFirst().first { $0 > 0x20 } != UInt8(ascii: "]")
    }
  }

  /// The list of objects in the midst of which the bytes end.
  var openList: Member? { open.flatMap { isListOfObjects($0) ? $0 : nil } }

  /// What the object says of all its articles: source and language. The title of a JSON Feed is the
  /// name of who publishes it.
  func shared() throws(JSONParser.Failure) -> [JSONValue.Member] {
    let isFeed = members.contains { ["homepageurl", "feedurl"].contains(FieldName.folded($0.key)) }
    let fields: [FieldName] = isFeed ? [.source, .language, .title] : [.source, .language]
    return try values { FieldName.named($0.key).map { fields.contains($0.field) } ?? false }.map {
      FieldName.named($0.key)?.field == .title ? .init(key: "source", value: $0.value) : $0
    }
  }

  private func values(
    where isWanted: (Member) -> Bool
  ) throws(JSONParser.Failure) -> [JSONValue.Member] {
    var found: [JSONValue.Member] = []
    for member in members where isWanted(member) {
      var parser = JSONParser(bytes, offset: member.value.lowerBound)
      found.append(.init(key: member.key, value: try parser.value()))
    }
    return found
  }

  private func isListOfObjects(_ member: Member) -> Bool {
    guard begins(member, with: "[") else { return false }
    let first = bytes[member.value].dropFirst().first { $0 > 0x20 }
    return first == UInt8(ascii: "{")
  }

  private func begins(_ member: Member, with character: Unicode.Scalar) -> Bool {
    bytes[member.value].first.map(UInt32.init) == character.value
  }
}

extension JSONOutline {
  /// Lists deeper than this are not looked for.
  private static let deepest = 6

  /// Where the list of articles stands that the object holds: one of its own, or of an object inside
  /// of it, as in `{"response": {"results": […]}}`. Where nothing looks like an article, the first
  /// list of objects; nil where there is none.
  func articles(_ rules: FieldRules) throws(JSONParser.Failure) -> Range<Int>? {
    try articles(rules, depth: 0) ?? lists.first?.value
  }

  private func articles(
    _ rules: FieldRules, depth: Int
  ) throws(JSONParser.Failure) -> Range<Int>? {
    for list in lists where looksLikeArticles(list, rules) { return list.value }
    guard depth < Self.deepest else { return nil }
    for member in usualFirst(members) + [open].compactMap(\.self) {
      guard let start = innerObject(of: member) else { continue }
      let inner = try JSONOutline(Array(bytes[start..<member.value.upperBound]))
      guard try !inner.isArticle(rules.map),
        let found = try inner.articles(rules, depth: depth + 1)
      else { continue }
      return (start + found.lowerBound)..<(start + found.upperBound)
    }
    return nil
  }

  /// Whether the first element has a title or a text. One in which the bytes end may have.
  private func looksLikeArticles(_ list: Member, _ rules: FieldRules) -> Bool {
    guard let start = innerObject(of: list) else { return false }
    var parser = JSONParser(bytes, offset: start)
    guard case .object(let members)? = try? parser.value() else { return open?.value == list.value }
    var fields = ArticleFields(members, rules)
    return !fields.article().isBlank
  }

  /// Where the object begins that a value is, or that is the first element of a list.
  private func innerObject(of member: Member) -> Int? {
    if begins(member, with: "{") { return member.value.lowerBound }
    guard isListOfObjects(member) else { return nil }
    return bytes[member.value].firstIndex(of: UInt8(ascii: "{"))
  }
}
