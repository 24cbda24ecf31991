import Foundation
import Testing

/// Answers over the sample articles that must not change unnoticed: rankings, facets, snippets.
@Suite struct `Answers over the sample articles` {
  @Test(arguments: [
    ("words", ["search", "merger remedy", "-n", "5"]),
    ("any", ["search", "--any", "fine for training models on personal data", "-n", "5"]),
    ("phrase", ["search", "\"personal data\"", "-n", "5"]),
    ("entity", ["search", "@Microsoft", "-n", "5", "--facet", "org:5", "--facet", "law:5"]),
    ("entities-near", ["search", "@\"European Commission\" NEAR/12 @Microsoft", "-n", "5"]),
    ("french", ["search", "--lang", "fr", "régulation des plateformes", "-n", "5"]),
    ("german", ["search", "--lang", "de", "Verordnung", "-n", "5"]),
    ("newest", ["search", "--sort", "-date", "-n", "5", "--facet", "date:quarter"]),
    ("select", ["search", "--select", "place=Brussels", "-n", "3", "--facet", "place:5"]),
    ("facets", ["facets", "-F", "org", "-F", "person", "-F", "place", "-F", "law", "-n", "8"]),
    ("significant", ["facets", "AI Act", "-F", "org", "--by", "significance", "-n", "8"]),
  ])
  func `stay as they were reviewed`(name: String, arguments: [String]) throws {
    let run = try sample.get().run(arguments + ["-f", "json"])
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let pretty = try JSONSerialization.data(
      withJSONObject: answer?["result"] ?? [:],
      options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let text = String(decoding: pretty, as: UTF8.self) + "\n"
    try Golden.hold(text, to: "\(name).json")
  }
}
