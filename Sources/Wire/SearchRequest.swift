/// `search`: one page of ranked hits, with facets of all matches.
public struct SearchRequest: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    case relevance
    /// Oldest first; undated last.
    case date
    /// Newest first; undated last.
    case newest = "-date"
  }

  public var query: QueryFields
  public var limit = 10
  public var offset = 0
  public var order = Order.relevance
  /// About how many words of snippet a hit shows; nil for none.
  public var snippetWords: Int?
  /// The fields of each hit; nil for the short form.
  public var fields: [String]?
  public var facets: [FacetViewFields] = []

  public init(query: QueryFields) {
    self.query = query
  }

  init(_ fields: inout RequestFields) throws(WireFailure) {
    query = try QueryFields(&fields)
    limit = try fields.whole("limit", in: 0...WireLimits.page) ?? 10
    offset = try fields.whole("offset", in: 0...Int(Int32.max)) ?? 0
    order = try fields.choice("sort", Order.self) ?? .relevance
    if var snippet = try fields.fields("snippet") {
      snippetWords = try snippet.whole("words", in: 5...200) ?? 30
      try snippet.finish()
    }
    self.fields = try ArticleField.list(in: &fields)
    facets = try FacetViewFields.all(in: &fields)
    try Self.refuseWhatIsAbsent(&fields)
  }

  /// Keys of the protocol that this build cannot honour: refused, never ignored.
  private static func refuseWhatIsAbsent(_ fields: inout RequestFields) throws(WireFailure) {
    for name in ["cursor", "collapse", "recent", "expand", "explain"] {
      guard fields.value(name) == nil else {
        throw WireFailure(
          .badRequest, "\"\(name)\" is not available in this version", path: name)
      }
    }
  }
}

/// The fields of an article that `fields` may name.
public enum ArticleField: String, CaseIterable, Sendable {
  case id, path, title, text, date, author, source, lang, url, tags, words, story, thin, marks
  case entities, cites, metadata
  /// Long, and for programs: given only where it is named.
  case sourceMap = "source_map"

  static func list(in fields: inout RequestFields) throws(WireFailure) -> [String]? {
    guard let names = try fields.texts("fields", limit: allCases.count) else { return nil }
    let known = allCases.map(\.rawValue)
    for (index, name) in names.enumerated() where !known.contains(name) {
      let nearest = Spelling.nearest(to: name, among: known)
      throw WireFailure(
        .badRequest, "unknown field \"\(name)\"",
        hint: nearest.map { "did you mean \"\($0)\"?" }
          ?? "fields: \(known.joined(separator: ", "))", path: "fields[\(index)]")
    }
    return names
  }
}
