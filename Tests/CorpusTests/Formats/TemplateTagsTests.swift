import Testing

@testable import Corpus

@Suite struct `Template tags` {
  @Test(arguments: [
    ("a {{< figure src=\"x.png\" >}} b", "a  b"), ("{{% note %}}kept{{% /note %}}", "kept"),
    ("[18F]({{ \"/\" | url }})", "[18F]()"), ("{% image \"a.jpg\", \"alt\" %}text", "text"),
    ("{% comment %}hidden {{ x }} text{% endcomment %}shown", "shown"),
    ("{% comment %}never closed", "never closed"), ("a { b } {{ c", "a { b } {{ c"),
    ("{{}}x", "x"), ("{%x", "{%x"), ("no tags", "no tags"), ("{", "{"),
    ("{{ a }} and }} then {{ b }}", " and }} then "),
  ])
  func `are taken out`(text: String, rest: String) {
    #expect(TemplateTags.removed(from: text) == rest)
  }

  @Test(arguments: ["{{", "{%", "{% comment %}", "{{ a }}", "{{%}}"])
  func `take linear time`(piece: String) {
    let text = String(repeating: piece, count: 300_000)
    let time = ContinuousClock().measure { _ = TemplateTags.removed(from: text) }
    #expect(time < .seconds(10))
  }
}
