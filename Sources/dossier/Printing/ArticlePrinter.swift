internal import Wire

/// Prints one whole article for a person.
struct ArticlePrinter {
  let style: Style

  private static let heads = ["id", "source", "author", "date", "lang", "url", "path", "story"]

  func print(_ article: JSONValue) {
    var lines = [style.bold(TerminalText.safe(article["title"]?.text ?? "(untitled)"))]
    for name in Self.heads {
      guard let value = article[name].map(Cell.text), !value.isEmpty else { continue }
      lines.append(style.dim(name + ": ") + TerminalText.safe(value))
    }
    if let tags = article["tags"].map(Cell.text), !tags.isEmpty {
      lines.append(style.dim("tags: ") + TerminalText.safe(tags))
    }
    lines += entities(of: article)
    lines.append("")
    lines.append(TerminalText.safe(article["text"]?.text ?? "", keepingLines: true))
    Output.text(lines.joined(separator: "\n") + "\n\n")
  }

  /// A line a kind, the most mentioned first.
  private func entities(of article: JSONValue) -> [String] {
    let all = article["entities"]?.elements ?? []
    let kinds = all.compactMap { $0["kind"]?.text }
    var seen: Set<String> = []
    return kinds.filter { seen.insert($0).inserted }.sorted().map { kind in
      let names = all.filter { $0["kind"]?.text == kind }.map { entity in
        let count = entity["n"]?.whole ?? 0
        return TerminalText.safe(entity["name"]?.text ?? "") + (count > 1 ? " ×\(count)" : "")
      }
      return style.dim("\(kind): ") + names.joined(separator: ", ")
    }
  }
}
