import Testing

@testable import Corpus

@Suite struct `A mailbox reader` {
  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  @Test func `makes an article of each message`() throws {
    let found = try fixture.read(
      "a.mbox",
      """
      From jane@x.org Thu May  2 10:00:00 2024
      Subject: One

      First text.
      From here on it is the same text.

      From next spring there is more: it begins at 10 and ends in 2026.

      >From the start, hidden.
      >>From twice.

      From MAILER-DAEMON Thu May  2 10:00:01 2024

      From - Thu May  2 10:00:02 2024
      Subject: Two

      Second.
      """)
    #expect(found.articles.map(\.title) == ["One", "Two"])
    #expect(found.articles[0].text.contains("\nFrom here on"))
    #expect(found.articles[0].text.contains("\nFrom the start, hidden.\n>From twice."))
    #expect(
      found.report.notes.map(\.description) == [
        "message 2 in line 12: it has neither subject nor text"
      ])
    #expect(found.report.format == .mailbox)
  }

  @Test func `passes over a message beyond the limit`() throws {
    var limits = ReadLimits.standard
    limits.record = 1_000
    let long = String(repeating: "word\n", count: 400)
    let found = try ReaderFixture(limits: limits).read(
      "a.mbox",
      "From a@b Thu May 2 10:00 2024\nSubject: One\n\n\(long)\nFrom a@b Thu May 2 10:00 2024\nSubject: Two\n\nText.\n"
    )
    #expect(found.articles.map(\.title) == ["Two"])
    #expect(found.report.notes.count == 1)
  }

  @Test func `says that it is none`() throws {
    let error = try #require(throws: ReadFailure.self) {
      try fixture.read("a.mbox", "Subject: T\n\nText.\n")
    }
    #expect(
      error.description
        == "no article in it: no line of it begins a message, as \"From \" does in an mbox")
  }
}
