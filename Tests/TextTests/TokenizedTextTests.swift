import Testing
import Text

struct `A tokenized text` {
  let text = TokenizedText(
    "one two three four five",
    marked: [
      MarkedSpan(TextSpan(4, 7), .byline), MarkedSpan(TextSpan(14, 18), .advertisement),
    ])

  @Test func `knows which words are marked and why`() {
    #expect(text.tokens.map(text.isMarked) == [false, true, false, true, false])
    #expect(text.tokens.map(text.reason) == [nil, .byline, nil, .advertisement, nil])
  }

  @Test func `marks nothing by itself`() {
    let plain = TokenizedText("one two")
    #expect(plain.tokens.map(plain.isMarked) == [false, false])
  }
}
