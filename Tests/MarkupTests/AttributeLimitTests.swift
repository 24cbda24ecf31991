import Testing

@testable import Markup

@Suite("A limit of attributes")
struct AttributeLimitTests {
  @Test func `keeps what elements have, and what stands in quotes and texts`() {
    let text = "a < b = c <x y='1>2' z=\"<q\">d = e</x><![CDATA[=]]>"
    var limit = AttributeLimit()
    #expect(String(decoding: text.utf8.map { limit.pass($0) }, as: UTF8.self) == text)
  }

  @Test func `lets an element with very many be read in time`() throws {
    let attributes = (0..<400_000).map { "a\($0)='>'" }.joined(separator: " ")
    let tree = MarkupTree(xml: "<r><x \(attributes)>one</x><y b='2'>two</y></r>")
    let x = try #require(tree.first("x"))
    #expect(tree.nodes[x].attribute("a999") == ">")
    #expect(tree.nodes[x].attributes.count < 1_100)
    #expect(tree.rawText(of: 0) == "onetwo")
    #expect(tree.first("y").map { tree.nodes[$0].attribute("b") } == "2")
  }
}
