internal import Markup

/// What a PDF or a document of an office program says of itself. Programs fill much of it in by
/// themselves, so little is believed.
struct DocumentProperties {
  private var title: String?
  private var authors: [String] = []
  private var tags: [String] = []
  /// When it was made or saved, the best first.
  private var dates: [String] = []
  private var language: String?

  /// Of the `<title>` and `<meta>` that `pdftotext` writes.
  init(ofPage tree: MarkupTree) {
    title = tree.first("title").map { tree.rawText(of: $0) }
    var isPrintedPage = false
    for node in tree.nodes where node.name == "meta" {
      guard let value = node.attribute("content") else { continue }
      switch node.attribute("name") {
      case "Author": authors.append(value)
      case "Keywords": tags.append(value)
      case "CreationDate": dates.append(value)
      case "Creator", "Producer": isPrintedPage = isPrintedPage || Self.isBrowser(value)
      default: break
      }
    }
    // It was made when somebody printed it.
    if isPrintedPage { dates = [] }
  }

  /// Of the metadata in a document's zip archive: Dublin Core, in all three families.
  init(ofXML tree: MarkupTree) {
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let value = PlainProse.trimmed(tree.rawText(of: index))
      guard !value.isEmpty else { continue }
      switch node.name {
      case "dc:title": title = title ?? value
      case "dc:creator": authors.append(value)
      case "meta:keyword", "cp:keywords": tags.append(value)
      case "dc:date", "dcterms:modified": dates.insert(value, at: 0)
      case "dcterms:created", "meta:creation-date": dates.append(value)
      case "dc:language": language = language ?? value
      default: break
      }
    }
  }

  init() {}

  /// The article of a text that may begin with its title.
  func article(
    of text: String, _ fields: inout ArticleFields, _ facts: FileFacts
  ) -> Article {
    if let title, Self.isTitle(title, of: text) { fields.guess(.title, .string(title)) }
    let (first, rest) = PlainTextReader.titled(text)
    for (field, value) in HeaderLines.fields(of: rest, dates: facts.dates) {
      fields.guess(field, .string(value))
    }
    fields.guess(.title, .string(first))
    add(to: &fields)
    let isBare = PlainProse.trimmed(rest).isEmpty
    var article = fields.article(text: isBare ? text : rest)
    // A title of another source leaves the first line to the text.
    if !isBare, article.title != first { article.text = text }
    facts.complete(&article)
    return article
  }

  func add(to fields: inout ArticleFields) {
    for author in authors where Self.isPerson(author) { fields.guess(.author, .string(author)) }
    for tag in tags { fields.guess(.tag, .string(tag)) }
    for date in dates { fields.guess(.fallbackDate, .string(date)) }
    if let language { fields.guess(.language, .string(language)) }
  }

  /// Whether a title names the text: not the file it was made of, nor the text that stood in the
  /// file before it. Half of its words stand at the beginning of the text.
  static func isTitle(_ title: String, of text: String) -> Bool {
    let title = title.lowercased()
    let endings = [
      ".doc", ".docx", ".pdf", ".indd", ".odt", ".rtf", ".tex", ".dvi", ".qxd", ".pub",
    ]
    guard !endings.contains(where: title.hasSuffix), !title.hasPrefix("microsoft ") else {
      return false
    }
    let words = title.split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 2 }
    guard !words.isEmpty else { return false }
    let head = Set(
      text.prefix(3_000).lowercased().split { !$0.isLetter && !$0.isNumber })
    return words.count(where: head.contains) * 2 >= words.count
  }

  /// Whether an author is somebody, and not what a program calls whoever uses it.
  private static func isPerson(_ name: String) -> Bool {
    let name = name.lowercased()
    let nobody = [
      "admin", "administrator", "user", "author", "owner", "unknown", "anonymous", "root", "guest",
      "windows user", "microsoft office user", "office user", "python-docx", "un-named",
    ]
    return !nobody.contains(name) && !name.contains("\\") && name.contains(where: \.isLetter)
  }

  private static func isBrowser(_ program: String) -> Bool {
    ["Mozilla/", "Chrom", "Firefox", "Safari", "wkhtmltopdf", "Skia/PDF"].contains(
      where: program.contains)
  }
}
