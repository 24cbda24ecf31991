internal import Markup

/// Reads an article from a PDF, through `pdftotext`.
enum PDFReader {
  static func read(
    _ bytes: FileBytes, in folders: [String], _ facts: FileFacts, _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let file = try bytes.asFile(limit: facts.limits.file, facts.turn)
    let output = try Converter.pdftotext.output(
      of: file, ["-q", "-htmlmeta", "-enc", "UTF-8", "-eol", "unix", "/dev/fd/3", "-"],
      in: folders, facts.limits)
    let (head, pages) = Self.parts(of: output)
    let text = PrintedPages.text(of: pages)
    guard !text.isEmpty else {
      throw .noArticle(what: "the PDF has no text; if it is scanned, run OCR on it first")
    }
    var fields = ArticleFields(dates: facts.dates)
    let properties = DocumentProperties(ofPage: MarkupTree(html: head))
    let article = properties.article(of: text, &fields, facts)
    try take(.article(article, notes: fields.notes))
  }

  /// The page's head, and the text: which is not escaped, and may say anything.
  private static func parts(of output: String) -> (head: String, pages: Substring) {
    guard let start = output.firstRange(of: "<pre>\n"),
      let end = output.ranges(of: "</pre>").last, start.upperBound <= end.lowerBound
    else { return (output, "") }
    return (String(output[..<start.lowerBound]), output[start.upperBound..<end.lowerBound])
  }
}
