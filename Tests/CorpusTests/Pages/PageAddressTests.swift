import Testing

@testable import Corpus

@Suite struct `The address of a page` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test(arguments: [
    ("", "<link rel=canonical href=https://x.org/a>", "https://x.org/a"),
    (
      "", "<link rel=canonical href=/a><meta property=og:url content=https://x.org/b>",
      "https://x.org/b"
    ),
    (
      "", "<link rel=canonical href=https://x.org/><meta property=og:url content=https://x.org/b>",
      "https://x.org/b"
    ),
    ("<!-- saved from url=(0019)https://x.org/a?b=1 -->", "", "https://x.org/a?b=1"),
    (
      "<!--\n Page saved with SingleFile \n url: https://x.org/a \n saved date: Tue May 07 2024\n-->",
      "", "https://x.org/a"
    ),
    (
      "", "<link rel=canonical href=https://web.archive.org/web/20190101000000/https://x.org/a>",
      "https://x.org/a"
    ),
    ("", "", nil),
  ])
  func `is what page or saver tell`(comment: String, head: String, wanted: String?) throws {
    let page = """
      <!DOCTYPE html>
      \(comment)<html><head><title>T</title>\(head)</head><body>\(HTMLPageReaderTexts.prose)</body></html>
      """
    #expect(try fixture.article("a.html", page).url == wanted)
  }

  @Test func `names the source where nothing else does`() throws {
    let page = """
      <html><head><title>T</title><link rel=canonical href=https://www.wire.example/a></head><body>
      \(HTMLPageReaderTexts.prose)</body></html>
      """
    #expect(try fixture.article("a.html", page).source == "wire.example")
  }
}
