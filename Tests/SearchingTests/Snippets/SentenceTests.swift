import Testing
import Text

@testable import Searching

@Suite struct `A sentence` {
  static func all(_ text: String, marked: String? = nil) -> [String] {
    let tokenized = TokenizedText(text, marked: TestDocument.marks(marked, in: text))
    let bytes = Array(text.utf8)
    return Sentence.all(of: tokenized).map { sentence in
      String(decoding: bytes[sentence.span.start..<sentence.span.end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("One two. Three four.", ["One two.", "Three four."]),
    ("Mr. Smith and no. 5 of Acme Inc. Ltd came.", ["Mr. Smith and no. 5 of Acme Inc. Ltd came."]),
    ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
    ("J. Smith left! Why? Because.", ["J. Smith left!", "Why?", "Because."]),
    ("It cost 5.5 million. It did.", ["It cost 5.5 million.", "It did."]),
    ("He said “no.” She left.", ["He said “no.”", "She left."]),
    ("Ab 27. Mai gilt es. Am 3. März nicht.", ["Ab 27. Mai gilt es.", "Am 3. März nicht."]),
    ("“Quoted.” (Aside.) End", ["“Quoted.”", "(Aside.)", "End"]),
    (
      "A title\n\nA paragraph\ngoes on. lower goes on",
      ["A title", "A paragraph\ngoes on. lower goes on"]
    ),
    ("", []),
    ("…", []),
  ])
  func `ends where readers stop`(text: String, sentences: [String]) {
    #expect(Self.all(text) == sentences)
  }

  @Test func `ends where what is marked begins and ends`() {
    #expect(
      Self.all("Real text Buy now more text", marked: "Buy now") == [
        "Real text", "Buy now", "more text",
      ])
  }
}
