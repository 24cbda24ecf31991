import Testing
import Wire

@Suite struct `A request` {
  private func decode(_ json: String) throws -> Request {
    try Request(decoding: Array(json.utf8))
  }

  private func failure(of json: String) -> WireFailure? {
    do {
      _ = try Request(decoding: Array(json.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `is read with every key of a search`() throws {
    let request = try decode(
      #"""
      {"id":1,"op":"search","v":1,"timeout_ms":800,"unit":"utf16","q":"merger","match":"any",
       "syntax":"literal","select":{"org":["Meta","Google"]},"since":"2024","until":"2025",
       "tz":"+02:00","query_lang":"de","limit":2,"offset":4,"sort":"-date","snippet":{"words":20},
       "fields":["id","title"],"facets":{"org":{"limit":5,"by":"significance","contains":"me"},
       "date":{"interval":"year"}}}
      """#)
    #expect(request.id == .number(1))
    #expect(request.timeout == 800)
    #expect(request.unit == .utf16)
    guard case .search(let search) = request.operation else {
      Issue.record("not a search")
      return
    }
    #expect(search.query.text == "merger")
    #expect(search.query.match == .any)
    #expect(search.query.syntax == .literal)
    #expect(search.query.select.map(\.kind) == ["org"])
    #expect(search.query.select.map(\.values) == [["Meta", "Google"]])
    #expect([search.query.since, search.query.until] == ["2024", "2025"])
    #expect(search.query.timeZone == "+02:00")
    #expect(search.query.language == "de")
    #expect([search.limit, search.offset, search.snippetWords] == [2, 4, 20])
    #expect(search.order == .newest)
    #expect(search.fields == ["id", "title"])
    #expect(search.facets.map(\.kind) == ["date", "org"])
    #expect(search.facets[0].interval == .year)
    #expect(search.facets[1].order == .significance)
    #expect(search.facets[1].contains == "me")
  }

  @Test(arguments: [
    (#"{"op":"search","qq":"x"}"#, #"unknown key "qq""#, #"did you mean "q"?"#),
    (#"{"op":"serch","q":"x"}"#, #"unknown operation "serch""#, #"did you mean "search"?"#),
    (
      #"{"op":"search","facets":{"org":{"limt":1}}}"#, #"unknown key "facets.org.limt""#,
      #"did you mean "limit"?"#
    ),
    (
      #"{"op":"get","ids":["a"],"fields":["titel"]}"#, #"unknown field "titel""#,
      #"did you mean "title"?"#
    ),
  ])
  func `names the nearest key to one that does not exist`(
    json: String, message: String, hint: String
  ) {
    #expect(failure(of: json)?.message == message)
    #expect(failure(of: json)?.hint == hint)
  }

  @Test(arguments: [
    (#"{"op":"search","limit":1001}"#, #""limit" must be a whole number from 0 to 1000"#),
    (#"{"op":"search","limit":"3"}"#, #""limit" must be a whole number from 0 to 1000"#),
    (#"{"op":"search","match":"some"}"#, #""match" must be one of "all", "any""#),
    (#"{"op":"search","select":{"org":[1]}}"#, #""select.org[0]" must be a string"#),
    (#"{"op":"search","cursor":"c:1"}"#, #""cursor" is not available in this version"#),
    (#"{"op":"like","ids":["a"]}"#, #"the operation "like" is not available in this version"#),
    (#"{"q":"x"}"#, #"the request has no "op""#),
    (#"{"op":"get"}"#, #""ids" must be an array of ids"#),
    (#"{"op":"update"}"#, "the update is empty"),
    (#"{"op":"facets","q":"x"}"#, "the request names no facet"),
    (#"[1]"#, "a request must be an object"),
  ])
  func `refuses with a sentence`(json: String, message: String) {
    #expect(failure(of: json)?.message == message)
    #expect(failure(of: json)?.code == .badRequest)
  }

  @Test func `of another version is told the versions`() {
    let failure = failure(of: #"{"op":"ping","v":2}"#)
    #expect(failure?.code == .version)
    #expect(failure?.hint == "versions: 1")
  }

  @Test(arguments: ["{", "garbage", "", "{\"op\":\"ping\"}}"])
  func `that is no JSON is a bad frame`(text: String) {
    #expect(failure(of: text)?.code == .badFrame)
  }

  @Test func `in bytes that are not UTF-8 is a bad frame`() {
    #expect(throws: WireFailure.self) { try Request(decoding: [0x7B, 0xFF, 0x7D]) }
  }

  @Test func `nested deeper than the limit is refused before it is decoded`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(failure(of: deep)?.message == "the request nests deeper than 16 levels")
    let fits = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    #expect(failure(of: fits)?.message == "a request must be an object")
  }

  @Test func `counts queries given as text and as objects`() throws {
    let request = try decode(#"{"op":"count","queries":["@Meta",{"q":"a b","match":"any"}]}"#)
    guard case .count(let count) = request.operation else {
      Issue.record("not a count")
      return
    }
    #expect(count.queries.map(\.text) == ["@Meta", "a b"])
    #expect(count.queries.map(\.match) == [.all, .any])
  }
}
