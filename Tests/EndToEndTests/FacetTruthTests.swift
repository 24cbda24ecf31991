import Foundation
import TestSupport
import Testing

/// Facet counts of an index against counting what it exports.
private struct FacetTruth {
  let client: RawSocket
  let all: [ExportedArticle]
  private var random: SeededGenerator

  init(_ daemon: RunningDaemon, seed: UInt64) throws {
    client = try RawSocket(daemon.socket)
    random = SeededGenerator(seed: seed)
    all = try Self.export("", client)
  }

  private static func export(_ query: String, _ client: RawSocket) throws -> [ExportedArticle] {
    try client.send(request(["op": "export", "q": query, "timeout_ms": 60_000]))
    var articles: [ExportedArticle] = []
    while true {
      let line = try client.answer(within: 60)
      guard let article = line["doc"] as? [String: Any] else {
        guard line["ok"] as? Bool == true else { throw Unexpected("\(query): \(line)") }
        return articles
      }
      articles.append(ExportedArticle(article))
    }
  }

  private static func request(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self) + "\n"
  }

  /// A query that matches between one article and half of them, and what it exports.
  mutating func query() throws -> (text: String, matches: [ExportedArticle]) {
    for _ in 0..<200 {
      let text = draw()
      guard let matches = try? Self.export(text, client), !matches.isEmpty,
        matches.count * 2 <= all.count
      else { continue }
      return (text, matches)
    }
    throw Unexpected("no query found")
  }

  /// Words and entities of random articles, joined in random ways.
  private mutating func draw() -> String {
    switch UInt.random(in: 0..<5, using: &random) {
    case 0: word()
    case 1: "\(word()) \(word())"
    case 2: "\(word()) OR \(word())"
    case 3: "@\(entity())"
    default: "@\(entity()) -\(word())"
    }
  }

  private mutating func word() -> String {
    let words = article().title.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    return words.randomElement(using: &random)?.lowercased() ?? "policy"
  }

  private mutating func entity() -> String {
    let kinds = ["org", "person", "place", "law", "product"]
    let ids = kinds.flatMap { article().values[$0]?.sorted() ?? [] }
    return ids.randomElement(using: &random) ?? "org/european-commission"
  }

  private mutating func article() -> ExportedArticle {
    all[Int.random(in: all.indices, using: &random)]
  }

  /// One or two values of each of two kinds.
  mutating func select(from matches: [ExportedArticle]) -> [String: [String]] {
    var select: [String: [String]] = [:]
    for kind in ExportedArticle.kinds.shuffled(using: &random).prefix(2) {
      let ids = matches.flatMap { $0.values[kind] ?? [] }
      let chosen = Set(Array(Set(ids)).sorted().shuffled(using: &random).prefix(2))
      if !chosen.isEmpty { select[kind] = chosen.sorted() }
    }
    return select
  }

  /// What differs between the answer's facets and counting the exported matches.
  func differences(
    _ text: String, _ select: [String: [String]], _ matches: [ExportedArticle]
  ) throws -> [String] {
    var facets: [String: Any] = [:]
    for kind in ExportedArticle.kinds { facets[kind] = ["limit": 1000] }
    facets["date"] = ["interval": "year"]
    try client.send(
      Self.request([
        "op": "search", "q": text, "limit": 0, "select": select, "facets": facets,
        "timeout_ms": 60_000,
      ]))
    let answer = try client.answer()
    guard let result = answer["result"] as? [String: Any],
      let views = result["facets"] as? [String: [String: Any]]
    else { return ["\(text): \(answer)"] }
    let total = (result["total"] as? [String: Any])?["value"] as? Int
    let expected = matches.filter { $0.fits(select, but: nil) }.count
    var wrong = total == expected ? [] : ["total \(total ?? -1), not \(expected)"]
    for kind in ExportedArticle.kinds {
      let counted = matches.filter { $0.fits(select, but: kind) }
      wrong += differences(views[kind] ?? [:], kind, counted)
    }
    wrong += dateDifferences(views["date"] ?? [:], matches.filter { $0.fits(select, but: nil) })
    return wrong.map { "\(text) \(select): \($0)" }
  }

  private func differences(
    _ view: [String: Any], _ kind: String, _ matches: [ExportedArticle]
  ) -> [String] {
    var counts: [String: Int] = [:]
    var stories: [String: Set<String>] = [:]
    for article in matches {
      for id in article.values[kind] ?? [] {
        counts[id, default: 0] += 1
        stories[id, default: []].insert(article.story)
      }
    }
    let missing = matches.count { ($0.values[kind] ?? []).isEmpty }
    var found: [String: Int] = [:]
    var wrong: [String] = []
    for value in view["values"] as? [[String: Any]] ?? [] {
      guard let id = value["id"] as? String, let count = value["n"] as? Int, count > 0 else {
        continue
      }
      found[id] = count
      if value["stories"] as? Int != stories[id]?.count { wrong.append("\(kind) \(id) stories") }
    }
    if counts.count <= 1000, found != counts { wrong.append("\(kind): \(found) not \(counts)") }
    if view["missing"] as? Int != missing { wrong.append("\(kind) missing not \(missing)") }
    if view["distinct"] as? Int != counts.count { wrong.append("\(kind) distinct") }
    return wrong
  }

  private func dateDifferences(_ view: [String: Any], _ matches: [ExportedArticle]) -> [String] {
    var counts: [String: Int] = [:]
    for article in matches {
      if let date = article.date { counts["\(date.prefix(4))-01-01", default: 0] += 1 }
    }
    var found: [String: Int] = [:]
    for bucket in view["values"] as? [[String: Any]] ?? [] {
      guard let count = bucket["n"] as? Int, count > 0 else { continue }
      found[bucket["from"] as? String ?? ""] = count
    }
    let missing = matches.count { $0.date == nil }
    return (found == counts ? [] : ["date: \(found) not \(counts)"])
      + (view["missing"] as? Int == missing ? [] : ["date missing not \(missing)"])
  }
}

@Suite struct `Facets of an index` {
  @Test func `equal counting by hand, for random queries and selects`() throws {
    try hold(try sample.get().path, queries: 30, seed: 20_240_601)
  }

  @Test(.enabled(if: SharedData.root != nil))
  func `equal counting by hand on real articles`() throws {
    let folder = try TemporaryFolder()
    let articles = try #require(SharedData.root) + "/articles"
    let run = try Program.dossier.run(["-q", "-i", folder.path + "/index", "index", articles])
    try #require(run.status == 0)
    try hold(folder.path + "/index", queries: 50, seed: 7)
  }

  private func hold(_ index: String, queries: Int, seed: UInt64) throws {
    let daemon = try RunningDaemon(index: index)
    var truth = try FacetTruth(daemon, seed: seed)
    for _ in 0..<queries {
      let (text, matches) = try truth.query()
      let plain = try truth.differences(text, [:], matches)
      #expect(plain == [], "seed \(seed)")
      let selected = try truth.differences(text, truth.select(from: matches), matches)
      #expect(selected == [], "seed \(seed)")
    }
  }
}
