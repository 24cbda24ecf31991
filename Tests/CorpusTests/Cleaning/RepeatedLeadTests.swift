import Testing
import Text

@testable import Corpus

@Suite struct `A repeated lead` {
  private func marked(_ text: String, title: String = "T") -> [String] {
    var marks = MarkCollector()
    RepeatedLead.mark(TextOutline(text), title: title, in: &marks)
    let bytes = Array(text.utf8)
    return marks.marked.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
  }

  static let lead = "The Commission has opened an investigation into the merger of two"

  @Test func `is marked where it stands first, cut off`() {
    let text = "\(Self.lead) comp...\n\n\(Self.lead) companies, it said. More follows."
    #expect(marked(text) == ["\(Self.lead) comp..."])
  }

  @Test func `is marked each time but the last`() {
    let text = "\(Self.lead)...\n\n\(Self.lead)...\n\n\(Self.lead) companies."
    #expect(marked(text) == ["\(Self.lead)...", "\(Self.lead)..."])
  }

  @Test func `may have several lines`() {
    let text = "Kicker here\n\n\(Self.lead)...\n\nKicker here\n\n\(Self.lead) companies."
    #expect(marked(text) == ["Kicker here\n\n\(Self.lead)..."])
  }

  @Test func `is none when the text only begins alike`() {
    let text = "\(Self.lead) companies, and this goes on in another way.\n\n\(Self.lead) banks."
    #expect(marked(text) == [])
    #expect(marked("Yes.\n\nYes.\n\nYes, said the minister.") == [])
    #expect(marked("") == [])
  }

  @Test func `takes a title with it`() {
    #expect(marked("A New Law!\n\nText of it.", title: "A new law") == ["A New Law!"])
    #expect(marked("A new law was made.", title: "A new law") == [])
  }
}
