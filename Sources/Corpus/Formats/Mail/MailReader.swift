internal import Markup

/// Reads messages of mail, as newsletters come, and pages that a browser saved as MHTML.
enum MailReader {
  static func read(
    _ bytes: [UInt8], _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let entries = try entries(of: bytes, place: nil, facts)
    guard entries.contains(where: { if case .article = $0 { true } else { false } }) else {
      throw .noArticle(what: "the message has neither subject nor text")
    }
    for entry in entries { try take(entry) }
  }

  /// The article of a message, and those of messages inside of it.
  ///
  /// - Parameter place: where the message stands in its file; nil when it is the whole.
  static func entries(
    of bytes: [UInt8], place: String?, _ facts: FileFacts
  ) throws(ReadFailure) -> [ReadEntry] {
    let found: (messages: [MailMessage], isCut: Bool)
    do throws(MarkupFailure) {
      found = try MailMessage.messages(in: bytes)
    } catch {
      throw ReadFailure(error, in: place ?? "the message")
    }
    var entries: [ReadEntry] = []
    for (index, message) in found.messages.enumerated() {
      let inner = index == 0 ? place : "\(place.map { "\($0), " } ?? "")inner message \(index)"
      let (article, notes) = try article(message, facts)
      // What is forwarded without a word is only the message inside.
      let isWrapper =
        index == 0 && found.messages.count > 1 && PlainProse.trimmed(article.text).isEmpty
      guard !article.isBlank, !isWrapper else { continue }
      entries.append(.article(article, notes: notes.map { $0.at(inner) }))
    }
    if found.isCut {
      let what = "too many parts, or nested too deep: the rest of the message was left out"
      entries.append(.note(ReadNote(kind: .repaired, place: place, what)))
    }
    return entries
  }

  private static func article(
    _ message: MailMessage, _ facts: FileFacts
  ) throws(ReadFailure) -> (Article, [ReadNote]) {
    let header = message.header
    let body = try MailBody(message.parts, facts)
    var article = body.page ?? Article()
    article.text = body.text
    // It was decoded from the part, and stands nowhere in the file as it is.
    article.origin = nil
    let own: Article
    var notes = body.notes
    if header.isPage {
      // The date is that of saving, the sender is the browser.
      own = Article(title: article.title.isEmpty ? header.subject : article.title)
      article.url = article.url ?? address(header)
    } else {
      var fields = fields(of: header, facts)
      own = fields.article(text: body.text)
      notes += fields.notes + attachments(of: message)
      article.date = own.date ?? article.date
      article.ownID = own.ownID
    }
    article.title = own.title.isEmpty ? Sentence.first(of: firstLine(of: body.text)) : own.title
    article.authors = own.authors.isEmpty ? article.authors : own.authors
    article.source = own.source ?? article.source
    article.url = own.url ?? article.url
    article.tags = own.tags + article.tags.filter { !own.tags.contains($0) }
    article.declaredLanguage = own.declaredLanguage ?? article.declaredLanguage
    return (article, notes)
  }

  private static func fields(of header: MailMessage.Header, _ facts: FileFacts) -> ArticleFields {
    var fields = ArticleFields(dates: facts.dates)
    let sender = MailSender(header)
    fields.add("title", .string(header.subject))
    fields.add("date", .string(header.date))
    fields.add("id", .string(header.messageID))
    fields.add("tags", .string(header.keywords))
    fields.add("language", .string(header.language))
    if let author = sender.author { fields.add("author", .string(author)) }
    if let source = sender.source { fields.add("source", .string(source)) }
    if let address = address(header) { fields.add("url", .string(address)) }
    return fields
  }

  /// `Archived-At` has it in angle brackets.
  private static func address(_ header: MailMessage.Header) -> String? {
    let address = PlainProse.trimmed(header.address.filter { $0 != "<" && $0 != ">" })
    return address.hasPrefix("http") ? address : nil
  }

  private static func attachments(of message: MailMessage) -> [ReadNote] {
    let left = message.parts.filter { !$0.isBody && !$0.isResource }
    let signs: Set<String> = ["application/pgp-signature", "application/pkcs7-signature"]
    return left.filter { !signs.contains($0.mediaType) }.map { part in
      let name = part.fileName.isEmpty ? part.mediaType : part.fileName
      return ReadNote(kind: .ignored, "an attachment was left out: \(name.prefix(80))")
    }
  }

  private static func firstLine(of text: String) -> String {
    let line = text.utf8.drop { $0 <= 0x20 }.prefix { $0 != 10 }
    return PlainProse.trimmed(String(decoding: line, as: UTF8.self))
  }
}
