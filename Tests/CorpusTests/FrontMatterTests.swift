import Testing

@testable import Corpus

@Suite struct `Front matter` {
  private func members(_ text: String) throws -> (fields: [String], rest: String, isLenient: Bool) {
    let (matter, rest) = try #require(FrontMatter.split(text))
    return (matter.members.map { "\($0.key)=\($0.value.text)" }, rest, matter.isLenient)
  }

  @Test func `is read as YAML`() throws {
    let text = "---\ntitle: \"A: b\"\ntags: [x, y]\nauthors:\n- Jane\n- John\nempty:\n---\nBody\n"
    let found = try members(text)
    #expect(
      found.fields == [
        "title=A: b", "tags=[\"x\",\"y\"]", "authors=[\"Jane\",\"John\"]", "empty=null",
      ])
    #expect(found.rest == "Body\n")
    #expect(!found.isLenient)
  }

  @Test func `is read line by line where it is no YAML`() throws {
    let text = """
      ---
      title: Google: the fine - "again"
      description: "A \\"quoted\\": one
      tags: [law, 'old tech']
      authors:
        - Jane Doe
        - "John: Roe"
      note: >
        folded
        text
      url: https://x.org/a?b=c: d
      ---
      Body
      """
    let found = try members(text)
    #expect(found.isLenient)
    #expect(
      found.fields == [
        "title=Google: the fine - \"again\"", "description=\"A \\\"quoted\\\": one",
        "tags=[\"law\",\"old tech\"]", "authors=[\"Jane Doe\",\"John: Roe\"]", "note=folded text",
        "url=https://x.org/a?b=c: d",
      ])
  }

  @Test func `is read as TOML between plus signs`() throws {
    let found = try members("+++\ntitle = \"One\"\ntags = [\"a\", \"b\"]\n+++\nBody")
    #expect(found.fields == ["title=One", "tags=[\"a\",\"b\"]"])
    #expect(!found.isLenient)
  }

  @Test(arguments: [
    "No front matter", "---\nA rule, a text\n\n---\nand another", "---\nnever: closed\n",
    "----\na: b\n---\n",
    "", "---", "---\n", "+++", "text\n---\na: b\n---\n",
  ])
  func `is not seen where there is none`(text: String) {
    #expect(FrontMatter.split(text) == nil)
  }

  @Test func `keeps dates and numbers as they are written`() throws {
    let found = try members("---\ndate: 2024-06-06\nid: 007\nyes: no\n---\n")
    #expect(found.fields == ["date=2024-06-06", "id=007", "yes=no"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "- ", count: 50_000),
    String(repeating: "{a: ", count: 20_000), String(repeating: "? ", count: 50_000),
    (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `survives what is nested without measure`(yaml: String) {
    _ = FrontMatter.split("---\nx: 1\ny: \(yaml)\n---\nBody")
    _ = FrontMatter.split("---\n\(yaml)\n---\nBody")
  }

  @Test func `does not let aliases multiply`() throws {
    var yaml = "a0: &a0 [lol, lol]\n"
    for level in 1...30 {
      let inner = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(inner)]\n"
    }
    let found = try members("---\n\(yaml)---\nBody")
    #expect(found.isLenient)
    #expect(found.fields.count == 31)
  }
}
