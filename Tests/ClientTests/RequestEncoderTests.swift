import Client
import Testing
import Wire

@Suite("A request encoder")
struct RequestEncoderTests {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `writes a search with what differs from the defaults`() throws {
    var query = QueryFields("merger \"remedy\"")
    query.match = .any
    query.select = [("org", ["Meta", "Google"])]
    query.since = "2024"
    var request = SearchRequest(query: query)
    request.limit = 2
    request.order = .newest
    request.snippetWords = 30
    var law = FacetViewFields(kind: "law")
    law.order = .significance
    request.facets = [law]
    let line = RequestEncoder.search(request, id: .number(1))
    #expect(
      Self.text(line)
        == #"{"op":"search","id":1,"q":"merger \"remedy\"","match":"any","select":{"org":["Meta","Google"]},"#
        + #""since":"2024","limit":2,"sort":"-date","snippet":{"words":30},"#
        + #""facets":{"law":{"limit":10,"by":"significance"}}}"#)
    _ = try Request(decoding: line)
  }

  @Test func `writes what the strict decoder takes`() throws {
    let query = QueryFields("a")
    let lines = [
      RequestEncoder.facets(
        FacetsRequest(query: query, facets: [FacetViewFields(kind: "date")])),
      RequestEncoder.count(CountRequest(queries: [query, QueryFields("b")])),
      RequestEncoder.get(GetRequest(ids: ["x"], fields: ["title"])),
      RequestEncoder.export(ExportRequest(query: query, fields: ["id"])),
      RequestEncoder.update(articles: [.object(["id": .string("x")])], deleting: ["y"]),
      RequestEncoder.plain(.status, id: .text("s")),
    ]
    for line in lines { _ = try Request(decoding: line) }
    #expect(Self.text(lines[4]) == #"{"op":"update","docs":[{"id":"x"}],"delete":["y"]}"#)
  }
}
