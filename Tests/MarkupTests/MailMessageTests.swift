import Testing

@testable import Markup

@Suite struct `A mail message` {
  private func messages(_ text: String) throws -> (messages: [MailMessage], isCut: Bool) {
    try MailMessage.messages(in: Array(text.utf8))
  }

  @Test func `has its headers decoded`() throws {
    let found = try messages(
      """
      From: =?utf-8?Q?Zo=C3=AB?= Doe <Zoe@x.org>, other@y.org
      Subject: =?iso-8859-1?B?RW50c2No5GRpZ3VuZw==?= and
       more
      Date: Thu, 2 May 2024 10:00:00 +0200
      Message-ID: <a.b@x.org>
      List-Id: The Wire <wire.x.org>
      Archived-At: <https://x.org/1>

      Text.
      """)
    let header = try #require(found.messages.first?.header)
    #expect(header.fromName == "Zoë Doe")
    #expect(header.fromAddress == "Zoe@x.org")
    #expect(header.subject == "Entschädigung and more")
    #expect(header.date == "Thu, 2 May 2024 10:00:00 +0200")
    #expect(header.messageID == "a.b@x.org")
    #expect(header.listID == "The Wire <wire.x.org>")
    #expect(header.address == "<https://x.org/1>")
    #expect(header.isList)
    #expect(!header.isPage)
    #expect(found.messages.count == 1)
  }

  @Test func `gives its parts decoded, in order`() throws {
    let found = try messages(
      """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain; charset=iso-8859-1; format=flowed; delsp=yes
      Content-Transfer-Encoding: quoted-printable

      caf=E9 =
      au lait
      --a
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PHA+eDwvcD4=
      --r
      Content-Type: image/png
      Content-ID: <i>

      x
      --r--
      --a--
      --m
      Content-Type: application/pdf; name="a b.pdf"
      Content-Disposition: attachment; filename="a b.pdf"

      x
      --m--
      """)
    let parts = try #require(found.messages.first?.parts)
    #expect(parts.map(\.mediaType) == ["text/plain", "text/html", "image/png", "application/pdf"])
    #expect(parts.map(\.isBody) == [true, true, false, false])
    #expect(parts.map(\.isResource) == [false, false, true, false])
    #expect(parts.map(\.fileName) == ["", "", "", "a b.pdf"])
    #expect(parts[0].content == Array("caf".utf8) + [0xE9] + Array(" au lait".utf8))
    #expect(
      (parts[0].charset, parts[0].isFlowed, parts[0].deletesSpace) == ("iso-8859-1", true, true))
    #expect(String(decoding: parts[1].content, as: UTF8.self) == "<p>x</p>")
  }

  @Test func `gives the messages inside of it after it`() throws {
    let found = try messages(
      """
      Subject: outer
      Content-Type: multipart/digest; boundary=d

      --d

      Subject: one

      First.
      --d
      Content-Type: message/rfc822

      Subject: two

      Second.
      --d--
      """)
    #expect(found.messages.map(\.header.subject) == ["outer", "one", "two"])
    #expect(found.messages.map(\.parts.count) == [0, 1, 1])
    #expect(!found.isCut)
  }

  @Test(arguments: [
    ("multipart/mixed; boundary=b#", "--b#\n"), ("message/rfc822", ""),
  ])
  func `is cut where it nests without measure`(type: String, opening: String) throws {
    let text = (0..<5_000).map { number in
      "Content-Type: \(type)\n\n\(opening)".replacing("#", with: "\(number)")
    }.joined()
    #expect(try messages(text + "\nText.").isCut)
  }

  @Test(arguments: [
    "", "\n", "no header at all", "Subject", "Subject:", ":", "From: <<<@>>>\nDate: x\n\n",
    "Content-Type: multipart/mixed\n\nno boundary",
    "Content-Type: multipart/mixed; boundary=a\n\n--a",
    "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n--\n", "Content-Type: /\n\nx",
    "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n====",
    "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n",
    "Subject: =?utf-8?Q?=?= =?x?B?????=\n\nx", "\u{0}\u{1}\u{FFFD}:\n\n\u{0}",
    "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: 50_000),
    "From: " + String(repeating: "(", count: 50_000),
    "From: " + String(repeating: "a@b,", count: 50_000),
    "From: " + String(repeating: "a:", count: 50_000), String(repeating: "A: b\n", count: 100_000),
  ])
  func `survives what is malformed`(text: String) throws {
    _ = try messages(text)
  }

  @Test func `is cut where more addresses stand in a line than people write`() throws {
    let list = String(repeating: "Zoe <zoe@x.org>, ", count: 100_000)
    let found = try messages("From: \(list)\nTo: \(list)\nSubject: s\n\nText.")
    #expect(found.isCut)
    #expect(found.messages.first?.header.fromAddress == "zoe@x.org")
    #expect(found.messages.first?.header.subject == "s")
    #expect(found.messages.first?.parts.first?.content == Array("Text.".utf8))
  }

  @Test func `takes linear time where boundaries nest`() throws {
    let nested = (0..<1_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let text = nested.joined() + String(repeating: "--b\n", count: 1_000_000)
    #expect(try messages(text).isCut)
  }

  @Test func `survives being cut anywhere`() throws {
    let text =
      "Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
      + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
      + "<p>=C3=A9</p>\n--b\nContent-Type: message/rfc822\n\nSubject: =?utf-8?B?4oKs?=\n\nx\n--b--\n"
    for count in 0...text.utf8.count {
      _ = try MailMessage.messages(in: Array(text.utf8.prefix(count)))
    }
  }
}
