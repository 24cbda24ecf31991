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
    let found = try members(
      """
      +++
      title = "One"
      date = 2024-05-01T10:00:00+02:00
      tags = ["a", "b"]
      draft = false
      [params]
      author = "Jane"
      +++
      Body
      """)
    #expect(
      found.fields == [
        "title=One", "date=2024-05-01T10:00:00+02:00", "tags=[\"a\",\"b\"]", "draft=false",
        "params={\"author\":\"Jane\"}",
      ])
    #expect(found.rest == "Body")
    #expect(!found.isLenient)
  }

  @Test func `is read line by line where it is no TOML`() throws {
    let found = try members(
      """
      +++
      title = Plain words: no quotes
      date = 2024-05-01
      # a remark
      tags = [
        "a",
        'b'
      ]
      [params]
      author = "Jane"
      intro = \"\"\"
      key = in a text
      end\"\"\"
      +++
      Body
      """)
    #expect(found.isLenient)
    #expect(
      found.fields == [
        "title=Plain words: no quotes", "date=2024-05-01", "tags=[\"a\",\"b\"]", "author=Jane",
        "intro=key = in a text end",
      ])
  }

  @Test(arguments: [
    "{\"title\": \"One\",\n \"tags\": [\"a\"]}\nBody",
    "{ \"title\":\"One\",\"tags\":[\"a\"] } \n\nBody",
    ";;;\n{\"title\": \"One\", \"tags\": [\"a\"]}\n;;;\nBody",
    ";;;\n\"title\": \"One\",\n\"tags\": [\"a\"]\n;;;\nBody",
    "---json\n{\"title\": \"One\", \"tags\": [\"a\"]}\n---\nBody",
    "---toml\ntitle = 'One'\ntags = ['a']\n---\nBody",
    "--- yaml\ntitle: One\ntags: [a]\n---\nBody",
  ])
  func `may be JSON, or name what it is`(text: String) throws {
    let found = try members(text)
    #expect(found.fields == ["title=One", "tags=[\"a\"]"])
    #expect(found.rest.hasSuffix("Body"))
    #expect(!found.isLenient)
  }

  @Test func `is read line by line where it is no JSON`() throws {
    let found = try members(
      ";;;\n{\n\"title\": \"One\",\n\"source\": Wire: news,\n\"tags\": [\"a\", \"b\"],\n}\n;;;\nBody"
    )
    #expect(found.isLenient)
    #expect(found.fields == ["title=One", "source=Wire: news,", "tags=[\"a\",\"b\"]"])
  }

  @Test func `keeps nested lists and objects where YAML is broken`() throws {
    let found = try members(
      """
      ---
      title: Google: again
      authors:
        - name: Jane Doe
          role: editor
        - name: John Roe
      source:
        name: Policy Wire
        url: https://x.org
      tags:
      - law
      - Act: the sequel
      sections:
        - - a
          - b
        - c
      note: |
        one
        # two
      ---
      Body
      """)
    #expect(found.isLenient)
    #expect(
      found.fields == [
        "title=Google: again",
        "authors=[{\"name\":\"Jane Doe\",\"role\":\"editor\"},{\"name\":\"John Roe\"}]",
        "source={\"name\":\"Policy Wire\",\"url\":\"https://x.org\"}",
        "tags=[\"law\",\"Act: the sequel\"]", "sections=[[\"a\",\"b\"],\"c\"]",
        "note=one\n# two",
      ])
  }

  @Test(arguments: [
    "No front matter", "---\nA rule, a text\n\n---\nand another", "---\nnever: closed\n",
    "----\na: b\n---\n",
    "", "---", "---\n", "+++", "text\n---\na: b\n---\n", "{", "{{< figure >}}\ntext",
    "{\"a\": 1} and text", "{}\ntext", ";;;\nno field\n;;;\n", "---lua\na: b\n---\n",
    "Title: only one\n\nText", "Note: this\nDate: 2024\n\nText", "Title: a\nText\n\nDate: b",
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

  @Test(arguments: [
    "x = " + String(repeating: "[", count: 50_000),
    "x = " + String(repeating: "{a=", count: 50_000),
    "a" + String(repeating: ".a", count: 100_000) + " = 1",
    "[a" + String(repeating: ".a", count: 100_000) + "]", "x = \"\"\"never closed", "x = '",
    String(repeating: "x = [{a.b.c.d.e.f = [\n", count: 5_000),
    (0..<20_000).map { "k\($0) = 1" }.joined(separator: "\n"),
  ])
  func `survives TOML that is nested without measure`(toml: String) {
    _ = FrontMatter.split("+++\n\(toml)\n+++\nBody")
  }

  @Test func `is not looked for beyond its longest`() {
    let keys = (0..<100_000).map { "k\($0): 1" }.joined(separator: "\n")
    #expect(FrontMatter.split("---\n\(keys)\n---\nBody") == nil)
  }

  @Test func `stands in the first lines too`() throws {
    let found = try members(
      "Title: One\nDate: 2010-12-03 10:20\nSlug: one\nSummary: a long\n  text\n\nBody: text\n")
    #expect(
      found.fields == ["Title=One", "Date=2010-12-03 10:20", "Slug=one", "Summary=a long text"])
    #expect(found.rest == "\nBody: text\n")
    #expect(!found.isLenient)
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
