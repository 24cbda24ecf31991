import Testing

@testable import Corpus

@Suite struct `The lines of printed pages` {
  @Test(arguments: [
    ("One line\nand the next.", "One line and the next."),
    ("A block.\n\nAnother\nblock.", "A block.\n\nAnother block."),
    ("The regu-\nlation holds.", "The regulation holds."),
    (
      "The cross-border rule, a cross-\nborder rule.", "The cross-border rule, a cross-border rule."
    ),
    ("Bild- und Ton, Ton-\nund Bild.", "Bild- und Ton, Ton- und Bild."),
    ("The EU-\nUK deal.", "The EU- UK deal."),
    ("The regu\u{AD}\nlation holds.", "The regulation holds."),
    ("• one\n• two goes\non\n• three", "• one\n\n• two goes on\n\n• three"),
    (
      "The first paragraph fills its line from\nedge to edge. It ends.\nA second one begins here and",
      "The first paragraph fills its line from edge to edge. It ends.\n\n"
        + "A second one begins here and"
    ),
    ("It stops in the\n\u{0C}middle of it.\n\nEnd.", "It stops in the middle of it.\n\nEnd."),
    ("It stops here.\n\u{0C}no capital", "It stops here.\n\nno capital"),
    ("A text\n\n12\n\u{0C}goes on\n\n- 13 -\n", "A text goes on"),
    (
      "THE LEDGER 4 May, p. 1\n\nOne\n\u{0C}THE LEDGER 4 May, p. 2\n\ntwo\n\u{0C}"
        + "THE LEDGER 4 May, p. 3\n\nthree.", "One two three."
    ),
    ("Only page\n\n1", "Only page\n\n1"),
    ("•\n\nOne way.\n\n•\n\nAnother.", "• One way.\n\n• Another."),
    (
      "2.1. Layout\nThere are two requirements for the\nway it is stored, and one for speed.",
      "2.1. Layout\n\nThere are two requirements for the way it is stored, and one for speed."
    ),
    ("It cost\n2.5 million euros in the first year", "It cost 2.5 million euros in the first year"),
    ("", ""),
  ])
  func `become paragraphs`(pages: String, text: String) {
    #expect(PrintedPages.text(of: pages[...]) == text)
  }

  @Test(arguments: [
    ("Rules for data", true), ("rules for DATA and more", true),
    ("Microsoft Word - rules.doc", false),
    ("Rules for data.docx", false), ("A template of ours", false), ("", false), ("1", false),
  ])
  func `tell whether a title is theirs`(title: String, isTitle: Bool) {
    let text = "Rules for data\n\nThe ministers agreed on rules for data."
    #expect(DocumentProperties.isTitle(title, of: text) == isTitle)
  }
}
