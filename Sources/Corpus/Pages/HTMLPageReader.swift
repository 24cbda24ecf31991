internal import Markup

/// Reads one article from a page: what its head says of it, and the main text of its body.
enum HTMLPageReader {
  static func read(_ text: String, _ facts: FileFacts, _ take: ReadEntry.Taker) throws(ReadFailure)
  {
    guard text.utf8.count <= facts.limits.page else { throw .tooLarge(limit: facts.limits.page) }
    let page = JudgedPage(html: text)
    var fields = ArticleFields(dates: facts.dates)
    var metadata = PageMetadata(page, savedFrom: SavedPage(head: text))
    metadata.add(to: &fields)
    let shown = MainContent(page, heading: metadata.title.heading).text
    let told = metadata.text(ifLongerThan: shown)
    var article = fields.article(text: told ?? shown)
    // What JSON-LD tells stands in a script, where no map leads.
    if told == nil { article.origin = SourceText(of: text, from: text, .markup) }
    facts.complete(&article)
    guard !article.isBlank else { throw .noArticle(what: "the page has neither title nor text") }
    var notes = fields.notes
    if page.tree.isCut {
      notes.append(ReadNote(kind: .repaired, "the page is nested too deep and was cut"))
    }
    try take(.article(article, notes: notes))
  }
}
