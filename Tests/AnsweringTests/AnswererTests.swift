import Testing
import Wire

/// Four articles with what the tests ask for.
private let articles = [
  #"{"id":"a","title":"Microsoft fined","text":"The European Commission fined Microsoft — über alles, a merger remedy.","date":"2024-03-01","source":"Policy Wire","author":"Ann Ash"}"#,
  #"{"id":"b","title":"Google probed","text":"The European Commission looks at Google and a remedy.","date":"2024-05-09","source":"Byte Post","tags":["antitrust"]}"#,
  #"{"id":"c","title":"Microsoft and Google","text":"Both firms met in Brussels.","date":"2025-01","source":"Byte Post","rank":7}"#,
  #"{"id":"d","title":"Weather","text":"It rains."}"#,
]

@Suite struct `An answerer` {
  @Test func `repeats the id, says ok, how long and which commit`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(#"{"id":"q1","op":"search","q":"remedy"}"#)
    #expect(answer["id"] == .string("q1"))
    #expect(answer["ok"] == .boolean(true))
    #expect(answer["generation"] == .string("1.2"))
    #expect(answer["took_ms"] != nil)
  }

  @Test func `gives hits with their short form, and a total`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(
      #"{"op":"search","q":"remedy merger","snippet":{"words":20}}"#)
    let hit = answer["result"]?["hits"]?.elements?.first
    #expect(
      answer["result"]?["total"] == .object(["value": .integer(1), "relation": .string("eq")]))
    #expect(hit?["id"] == .string("a"))
    #expect(hit?["date"] == .string("2024-03-01"))
    #expect(hit?["source"] == .string("Policy Wire"))
    #expect(hit?["author"] == .string("Ann Ash"))
    #expect(hit?["text"] == nil)
    let names = hit?["entities"]?.elements?.compactMap { $0["id"]?.text } ?? []
    #expect(Set(names) == ["org/microsoft", "org/european-commission"])
  }

  @Test(arguments: [("utf8", 2), ("utf16", 1), ("codepoint", 1)])
  func `counts offsets in the unit asked for`(unit: String, width: Int) throws {
    var asked = try Asked.about([#"{"id":"x","title":"t","text":"ü remedy here and there."}"#])
    let answer = try asked.ask(
      #"{"op":"search","q":"remedy","unit":"\#(unit)","snippet":{"words":20}}"#)
    let snippet = answer["result"]?["hits"]?.elements?.first?["snippet"]
    #expect(snippet?["unit"] == .string(unit))
    let start = snippet?["marks"]?.elements?.first?["start"]?.whole
    #expect(start == width + 1)
  }

  @Test func `counts facets over all matches, each without its own select`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(
      #"{"op":"search","q":"","select":{"org":["Microsoft"]},"facets":{"org":{},"source":{},"date":{"interval":"year"}}}"#
    )
    let facets = answer["result"]?["facets"]
    let counts = facets?["org"]?["values"]?.elements?.map { value in
      "\(value["id"]?.text ?? "") \(value["n"]?.whole ?? 0) \(value["selected"] == .boolean(true))"
    }
    #expect(
      Set(counts ?? []) == [
        "org/european-commission 2 false", "org/google 2 false", "org/microsoft 2 true",
      ])
    #expect(facets?["org"]?["missing"] == .integer(1))
    #expect(facets?["source"]?["values"]?.elements?.compactMap { $0["n"]?.whole } == [1, 1])
    #expect(
      facets?["date"]?["values"]?.elements?.compactMap { $0["from"]?.text } == [
        "2024-01-01", "2025-01-01",
      ])
  }

  @Test func `gives whole articles, and names the ids it has nothing for`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(#"{"op":"get","ids":["c","nope"]}"#)
    let article = answer["result"]?["docs"]?.elements?.first
    #expect(article?["title"] == .string("Microsoft and Google"))
    #expect(article?["text"] == .string("Both firms met in Brussels."))
    #expect(article?["date"] == .string("2025-01"))
    #expect(article?["metadata"] == .object(["rank": .string("7")]))
    #expect(article?["words"] == .integer(8))
    #expect(answer["result"]?["missing"] == .array([.string("nope")]))
  }

  @Test func `counts several queries`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(#"{"op":"count","queries":["@Microsoft","remedy",""]}"#)
    let counts = answer["result"]?["counts"]?.elements?.compactMap { $0["value"]?.whole }
    #expect(counts == [2, 2, 4])
  }

  @Test func `exports an event an article, then how many`() throws {
    var asked = try Asked.about(articles)
    let lines = try asked.lines(#"{"id":3,"op":"export","q":"remedy","fields":["title"]}"#)
    #expect(lines.count == 3)
    #expect(
      lines.dropLast().allSatisfy { $0["event"] == .string("doc") && $0["id"] == .integer(3) })
    #expect(Set(lines.compactMap { $0["doc"]?["id"]?.text }) == ["a", "b"])
    #expect(lines.last?["result"]?["sent"] == .integer(2))
  }

  @Test func `adds and deletes, and refuses one bad article alone`() throws {
    var asked = try Asked.about(articles)
    let answer = try asked.ask(
      #"{"op":"update","docs":[{"id":"e","title":"Quokka"},[1],{"id":"a","title":"Numbat"}],"delete":["b","zz"]}"#
    )
    let result = answer["result"]
    #expect(result?["added"] == .integer(1))
    #expect(result?["replaced"] == .integer(1))
    #expect(result?["deleted"] == .integer(1))
    #expect(result?["missing"] == .array([.string("zz")]))
    #expect(result?["failed"]?.elements?.compactMap { $0["line"]?.whole } == [2])
    let counts = try asked.ask(#"{"op":"count","queries":["quokka","numbat","merger",""]}"#)
    #expect(
      counts["result"]?["counts"]?.elements?.compactMap { $0["value"]?.whole } == [1, 1, 0, 4])
  }
}
