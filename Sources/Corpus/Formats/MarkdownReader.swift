internal import Markup

/// Reads Markdown, with or without front matter.
enum MarkdownReader {
  /// A longer text is read as plain text, in bytes: a mark in it may cost cmark 250 times its size.
  private static let longest = 1 << 20

  static func read(_ text: String, _ facts: FileFacts, _ take: ReadEntry.Taker) throws(ReadFailure)
  {
    guard text.utf8.count <= longest else {
      try take(
        .note(ReadNote(kind: .repaired, "too long for Markdown; it was read as plain text")))
      return try PlainTextReader.read(text, facts, take)
    }
    let split = FrontMatter.split(text)
    var fields = ArticleFields(split?.matter.members ?? [], facts.rules)
    let markdown = TemplateTags.removed(from: split?.rest ?? text)
    let tree = MarkupTree(html: Markdown.html(markdown))
    let heading = split?.matter.hasTitle(facts.rules) == true ? nil : leadingHeading(of: tree)
    let body = MarkupText.text(of: tree) { $0 == heading }
    if let heading { fields.guess(.title, .string(MarkupText.text(of: tree, below: heading))) }
    for (field, value) in HeaderLines.fields(of: body, dates: facts.dates) {
      fields.guess(field, .string(value))
    }
    var article = fields.article(text: body.isEmpty ? nil : body)
    if article.title.isEmpty { article.title = Sentence.first(of: firstLine(of: body)) }
    article.origin = SourceText(
      of: text, from: body.isEmpty ? text : split?.rest ?? text, .markdown)
    facts.complete(&article)
    guard !article.isBlank else { throw .noArticle(what: "the text has neither title nor words") }
    let notes = [split?.matter.note].compactMap(\.self) + fields.notes
    try take(.article(article, notes: notes))
  }

  /// The first heading, when no text stands before it.
  private static func leadingHeading(of tree: MarkupTree) -> Int? {
    for index in tree.nodes.indices {
      if ["h1", "h2"].contains(tree.nodes[index].name) { return index }
      if tree.nodes[index].isText, tree.nodes[index].text.utf8.contains(where: { $0 > 0x20 }) {
        return nil
      }
    }
    return nil
  }

  private static func firstLine(of text: String) -> String {
    String(decoding: text.utf8.prefix { $0 != 10 }, as: UTF8.self)
  }
}
