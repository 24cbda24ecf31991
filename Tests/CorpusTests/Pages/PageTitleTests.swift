import Testing

@testable import Corpus

@Suite struct `The title of a page` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  private func title(_ head: String, _ body: String) throws -> String {
    let page = "<html><head>\(head)</head><body>\(body)\(HTMLPageReaderTexts.prose)</body></html>"
    return try fixture.article("a.html", page).title
  }

  @Test(arguments: [
    // The headline agrees with the head, and is the title as it stands.
    (
      "<title>Merger of chip makers cleared | Policy Wire</title>",
      "<h1>Merger of chip makers cleared</h1>", "Merger of chip makers cleared"
    ),
    (
      "<meta property=og:title content=\"Chip merger cleared by Brussels\">",
      "<h1>Policy Wire</h1><h1>Brussels clears the chip merger</h1>",
      "Brussels clears the chip merger"
    ),
    // The site's name leads to its front.
    (
      "<title>Policy Wire » Chip merger cleared by Brussels</title>",
      "<h1><a href=/>Policy Wire</a></h1><h2>Chip merger cleared by Brussels</h2>",
      "Chip merger cleared by Brussels"
    ),
    // Nothing on the page agrees: the head without the site's name.
    (
      "<title>Merger cleared - Wire</title><meta property=og:site_name content=Wire>", "",
      "Merger cleared"
    ),
    (
      "<title>Wire: Merger cleared</title><meta property=og:site_name content=Wire>", "",
      "Merger cleared"
    ),
    (
      "<title>EU-US data: what now | tarkett.example</title><link rel=canonical href=https://www.tarkett.example/a>",
      "", "EU-US data: what now"
    ),
    // A line over the headline is in the same element.
    (
      "<meta property=og:title content=\"Why the new law on chips fails\">",
      "<h1><span>Analysis</span> Why the new law on chips fails</h1>",
      "Why the new law on chips fails"
    ),
    ("", "<h1>The headline alone says it</h1>", "The headline alone says it"),
    ("<title>Home</title>", "<aside><h1>Newsletter of the week here</h1></aside>", "Home"),
  ])
  func `is what page and head bear out`(head: String, body: String, wanted: String) throws {
    #expect(try title(head, body) == wanted)
  }
}
