internal import Markup

/// Reads an article from a document of an office program or an electronic book, through `pandoc`.
enum DocumentReader {
  static func read(
    _ bytes: FileBytes, _ format: FileFormat, in folders: [String], _ facts: FileFacts,
    _ take: ReadEntry.Taker
  ) throws(ReadFailure) {
    let file = try bytes.asFile(limit: facts.limits.file, facts.turn)
    let page = try Converter.pandoc.output(
      of: file,
      [
        "--from=\(format.rawValue)", "--to=html", "--standalone", "--sandbox", "--quiet",
        "--wrap=none", "/dev/fd/3",
      ], in: folders, facts.limits)
    guard page.utf8.count <= facts.limits.page else { throw .tooLarge(limit: facts.limits.page) }
    let tree = MarkupTree(html: page)
    var fields = ArticleFields(dates: facts.dates)
    let block = TitleBlock(tree)
    block.add(to: &fields)
    let text = PlainProse.trimmed(MarkupText.text(of: tree, leavingOut: { $0 == block.node }))
    let properties =
      format.isZipped ? Self.properties(of: file, facts.limits) : DocumentProperties()
    guard !text.isEmpty else { throw .noArticle(what: "the document has no text") }
    let article = properties.article(of: text, &fields, facts)
    try take(.article(article, notes: fields.notes))
  }

  /// Of the member that holds them; none where there is none, or it cannot be read.
  private static func properties(of file: OpenedFile, _ limits: ReadLimits) -> DocumentProperties {
    guard
      var archive = try? Archive(
        .zip, ratio: limits.unpackedRatio, descriptor: file.descriptor, given: 0)
    else { return DocumentProperties() }
    for _ in 0..<mostMembers {
      guard let member = try? archive.nextMember() else { break }
      let path = String(decoding: member.path, as: UTF8.self)
      guard path == "docProps/core.xml" || path == "meta.xml" || path.hasSuffix(".opf") else {
        continue
      }
      var bytes: [UInt8] = []
      while bytes.count < mostBytes, let piece = try? archive.next(), !piece.isEmpty {
        bytes += piece
      }
      return DocumentProperties(ofXML: MarkupTree(xml: String(decoding: bytes, as: UTF8.self)))
    }
    return DocumentProperties()
  }

  /// The properties stand before so many members, and take no more bytes.
  private static let mostMembers = 10_000
  private static let mostBytes = 1 << 20
}

/// What pandoc writes above a text: paragraphs in the styles of a title, an author and a date.
private struct TitleBlock {
  /// Where it stands; nil where there is none.
  let node: Int?
  private let parts: [(FieldName, String)]

  init(_ tree: MarkupTree) {
    node = tree.nodes.firstIndex { $0.attribute("id") == "title-block-header" }
    guard let node else {
      parts = []
      return
    }
    let classes: [(String, FieldName)] = [("title", .title), ("author", .author), ("date", .date)]
    parts = tree.children(of: node).compactMap { child in
      let name = tree.nodes[child].attribute("class")
      guard let field = classes.first(where: { $0.0 == name })?.1 else { return nil }
      return (field, MarkupText.text(of: tree, below: child))
    }
  }

  func add(to fields: inout ArticleFields) {
    for (field, text) in parts { fields.guess(field, .string(text)) }
  }
}
