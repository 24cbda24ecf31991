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

  /// The list of articles that it holds: the one with a usual name, or else the first of objects.
  var list: Member? {
    let lists = members.filter(isListOfObjects)
    return Self.usualLists.lazy.compactMap { name in
      lists.first { FieldName.folded($0.key) == name }
    }.first ?? lists.first
  }

  /// The keys under which exports keep their articles, the surest first.
  private static let usualLists = [
    "articles", "items", "entries", "documents", "docs", "posts", "results", "data",
  ]

  private var hasUsualList: Bool {
    (members + (open.map { [$0] } ?? [])).contains { member in
      Self.usualLists.contains(FieldName.folded(member.key)) && !begins(member, with: "n")
        && bytes[member.value].dropFirst().first { $0 > 0x20 } != UInt8(ascii: "]")
    }
  }

  /// The list of objects in the midst of which the bytes end.
  var openList: Member? { open.flatMap { isListOfObjects($0) ? $0 : nil } }

  /// What the object says of all its articles: source and language.
  func shared() throws(JSONParser.Failure) -> [JSONValue.Member] {
    try values { [.source, .language].contains(FieldName.named($0.key)?.field) }
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
