internal import Entities
internal import Identifiers
internal import Wire

/// A change of the user's catalogue: what lines come and go, and which articles it is about.
struct EntityChange {
  let path: String
  var added: [String] = []
  var removed: [String] = []
  /// Entities that the change is about, as the index counts them now.
  private(set) var entities: [IndexedEntities.Value] = []
  /// Names that the change is about, with how many articles have these words.
  private(set) var names: [(name: String, count: Int)] = []
  /// How many articles may change; nil without an index.
  private(set) var articles: Int?

  init(_ path: String) {
    self.path = path
  }

  /// Counts the articles that have an entity or a name now. Where names are what changes, only
  /// articles with one of them may.
  mutating func count(
    _ choices: [EntityChoice], names: [String], in index: inout IndexedEntities
  ) throws {
    var queries: [String] = []
    for choice in choices {
      let count = try index.count("@\(choice.id)")
      entities.append(.init(id: choice.id.text, name: choice.name, count: count))
      if count > 0, names.isEmpty { queries.append("@\(choice.id)") }
    }
    for name in names {
      let query = IndexedEntities.quoted(Self.bare(name))
      let count = try index.count(query)
      self.names.append((name, count))
      if count > 0 { queries.append(query) }
    }
    let all = queries.prefix(60).joined(separator: " OR ")
    articles = queries.isEmpty ? 0 : try index.count(all)
    if !index.isThere { articles = nil }
  }

  /// A name without the modifiers behind it.
  private static func bare(_ name: String) -> String {
    guard name.hasSuffix("]"), let open = name.lastIndex(of: "[") else { return name }
    return bare(
      name[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension EntityChange {
  func print(_ common: CommonOptions, isWritten: Bool) {
    switch common.format {
    case .json, .jsonl: Output.line(json(isWritten: isWritten))
    case .text, .tsv, .csv:
      let lines = ["--- \(path)"] + removed.map { "-" + $0 } + added.map { "+" + $0 }
      Output.text(TerminalText.safe(lines.joined(separator: "\n"), keepingLines: true) + "\n")
    }
    guard !common.quiet else { return }
    for entity in entities where articles != nil {
      Message.say("\(Self.counted(entity.count))  \(entity.id)  \(entity.name)")
    }
    for name in names where articles != nil {
      Message.say("\(Self.counted(name.count))  \"\(name.name)\"")
    }
    if let articles {
      Message.say("\(TextLayout.counted(articles, "article")) may change")
    }
    guard isWritten else { return Message.say("nothing was written") }
    if articles != nil { Message.say("apply it: dossier retag") }
  }

  private static func counted(_ count: Int) -> String {
    TextLayout.right(TextLayout.grouped(count), 8)
  }

  private func json(isWritten: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("file", path)
      json.member("removed", removed)
      json.member("added", added)
      json.key("entities")
      json.array { json in
        for entity in entities { json.object { entity.write(to: &$0) } }
      }
      json.key("names")
      json.array { json in
        for name in names {
          json.object { json in
            json.member("name", name.name)
            json.member("n", name.count)
          }
        }
      }
      if let articles { json.member("articles", articles) }
      json.member("written", isWritten)
    }
    return json.bytes
  }
}

extension IndexedEntities.Value {
  func write(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("name", name)
    json.member("n", count)
  }
}
