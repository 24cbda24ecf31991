/// Reads plain text with the title on its first line.
enum PlainTextReader {
  /// A longer first line is the text's first paragraph.
  private static let longestTitle = 250

  static func read(_ text: String, _ facts: FileFacts, _ take: ReadEntry.Taker) throws(ReadFailure)
  {
    let split = FrontMatter.split(text)
    var fields = ArticleFields(split?.matter.members ?? [], facts.rules)
    let body = split?.rest ?? text
    let (title, rest) = split?.matter.hasTitle(facts.rules) == true ? ("", body) : titled(body)
    for (field, value) in HeaderLines.fields(of: rest, dates: facts.dates) {
      fields.guess(field, .string(value))
    }
    fields.guess(.title, .string(title))
    let isBlank = PlainProse.trimmed(rest).isEmpty
    var article = fields.article(text: isBlank ? nil : rest)
    article.origin = SourceText(of: text, from: isBlank ? text : rest, .plain)
    facts.complete(&article)
    guard !article.isBlank else { throw .noArticle(what: "the text has neither title nor words") }
    let notes = [split?.matter.note].compactMap(\.self) + fields.notes
    try take(.article(article, notes: notes))
  }

  /// The title of a text that begins with it, and the text without it.
  static func titled(_ text: String) -> (title: String, rest: String) {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    let first = PlainProse.trimmed(String(decoding: bytes[start..<end], as: UTF8.self))
    guard first.utf8.count <= longestTitle else { return (Sentence.first(of: first), text) }
    return (first, String(decoding: bytes[end...], as: UTF8.self))
  }
}

/// Makes a title of a text that has none.
enum Sentence {
  /// The longest title made, in bytes.
  private static let longest = 120

  /// The first sentence, cut at a word when it is long, with `…`.
  static func first(of text: String) -> String {
    let head = Array(text.utf8.prefix(longest + 1))
    for index in head.indices.dropLast() where index > 20 {
      if [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(head[index]),
        head[index + 1] <= 0x20
      {
        return String(decoding: head[...index], as: UTF8.self)
      }
    }
    guard head.count > longest, let space = head.lastIndex(of: 0x20) else { return text }
    return String(decoding: head[..<space], as: UTF8.self) + "…"
  }
}
