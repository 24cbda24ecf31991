internal import Indexing

/// Lays out the table of a dry run: two lines an article, so that 80 columns are enough.
///
/// ```
///   no  date        lang  words  marked  same  title
///       source                author                file
/// ```
struct GuessLayout {
  private static let indent = 6
  private let title: Int
  private let source: Int
  private let author: Int
  private let file: Int

  /// The widths of the columns before the title, without the two spaces between.
  private static let number = 4
  private static let date = 10
  private static let language = 4
  private static let words = 6
  private static let marked = 6
  private static let same = 5

  init(width: Int) {
    let width = max(width, 60)
    title = width - 47
    let rest = width - Self.indent - 4
    source = rest * 2 / 7
    author = rest * 2 / 7
    file = rest - source - author
  }

  var heading: String {
    let first = [
      TextLayout.right("no", Self.number), TextLayout.left("date", Self.date),
      TextLayout.left("lang", Self.language), TextLayout.right("words", Self.words),
      TextLayout.right("marked", Self.marked), TextLayout.right("same", Self.same), "title",
    ].joined(separator: "  ")
    return first + "\n" + second("source", "author", "file")
  }

  /// - Parameter same: the number of the article that told the story before; empty when none did.
  func lines(_ article: ArticleGuess, number: Int, same: String, _ style: Style) -> String {
    let marked = article.markedShare == 0 ? "" : TextLayout.percent(article.markedShare)
    let numbers = [
      TextLayout.right("\(number)", Self.number),
      TextLayout.left(article.date.map { String($0.prefix(10)) } ?? "–", Self.date),
      TextLayout.left(article.language, Self.language),
      TextLayout.right(TextLayout.grouped(article.words), Self.words),
      TextLayout.right(marked, Self.marked), TextLayout.right(same, Self.same),
    ].joined(separator: "  ")
    let name = TerminalText.safe(article.title)
    let headline = style.bold(TextLayout.cut(name.isEmpty ? "(untitled)" : name, title))
    return numbers + "  " + headline + "\n" + style.dim(about(article))
      + (article.thin.map { "\n" + indented(style.mark("thin: \($0)")) } ?? "")
  }

  private func about(_ article: ArticleGuess) -> String {
    let authors = article.authors.joined(separator: "; ")
    return second(
      article.source.map { TerminalText.safe($0) } ?? "–",
      authors.isEmpty ? "–" : TerminalText.safe(authors),
      TextLayout.cutStart(TerminalText.safe(article.id), file))
  }

  private func second(_ source: String, _ author: String, _ file: String) -> String {
    indented(
      TextLayout.left(source, self.source) + "  " + TextLayout.left(author, self.author) + "  "
        + file)
  }

  private func indented(_ text: String) -> String {
    String(repeating: " ", count: Self.indent) + text
  }
}
