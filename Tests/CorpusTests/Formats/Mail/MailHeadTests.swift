import Testing

@testable import Corpus

@Suite struct `The head of a message` {
  @Test(arguments: [
    "return-path: <a@b.test>\nreceived: from x\n\nhello",
    "from: a@b.test\r\nsubject: fees\r\nmessage-id: <1@b.test>\r\n\r\nhello",
    "x-spam: no\nmime-version: 1.0\n\nhello",
  ])
  func `shows what a file without an ending is`(head: String) {
    #expect(MailHead.isMessage(head))
  }

  @Test(arguments: [
    "from: the commission\nto: the council\n\nmessage-id: is only in the text",
    "date: 3 may 2024\nauthor: jane doe\n\ntext", "",
  ])
  func `is not seen in other texts`(head: String) {
    #expect(!MailHead.isMessage(head))
  }
}
