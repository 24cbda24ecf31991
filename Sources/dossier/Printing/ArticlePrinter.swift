internal import Wire

/// Prints one whole article for a person.
struct ArticlePrinter {
  let style: Style
  /// Lines are broken at so many columns; nil leaves the text as it is.
  let width: Int?
  /// Whether the spans that are not the article are shown as such, with all that was found.
  let isExplaining: Bool

  private static let heads = ["id", "source", "author", "date", "lang", "url", "path", "story"]

  /// `thin` says why there is hardly any text.
  func print(_ article: JSONValue, thin: String? = nil) {
    let title = article["title"]?.text ?? ""
    var lines = [style.bold(title.isEmpty ? "(untitled)" : TerminalText.safe(title))]
    for name in Self.heads + ["tags"] {
      guard let value = article[name].map(Cell.text), !value.isEmpty else {
        if isExplaining, ["source", "author", "date"].contains(name) { lines += field(name, "–") }
        continue
      }
      lines += field(name, isExplaining && name == "path" ? ShownPath.text(value) : value)
    }
    if isExplaining { lines += findings(about: article, thin: thin) }
    lines += isExplaining ? reasons(in: article) : entities(of: article)
    lines.append("")
    lines += text(of: article)
    Output.text(lines.joined(separator: "\n") + "\n\n")
  }

  private func field(_ name: String, _ value: String) -> [String] {
    let lines = width.map { TextLayout.wrap(TerminalText.safe(value), width: $0 - name.count - 2) }
    let indent = String(repeating: " ", count: name.count + 2)
    return (lines ?? [TerminalText.safe(value)]).enumerated().map { place, line in
      (place == 0 ? style.dim(name + ": ") : indent) + line
    }
  }

  private func text(of article: JSONValue) -> [String] {
    isExplaining
      ? MarkedText(article).lines(style, width: width)
      : [TerminalText.safe(article["text"]?.text ?? "", keepingLines: true)]
  }

  /// What cleaning made of the article.
  private func findings(about article: JSONValue, thin: String?) -> [String] {
    var lines = field("words", "\(article["words"]?.whole ?? 0)")
    let reasons = MarkedText(article).reasons
    if !reasons.isEmpty { lines += field("marked", reasons) }
    if let thin { lines += field("thin", thin) }
    for (key, value) in (article["metadata"]?.members ?? [:]).sorted(by: { $0.key < $1.key }) {
      lines += field("metadata " + TerminalText.safe(key), TextLayout.cut(Cell.text(value), 200))
    }
    return lines
  }

  /// A line an entity, by kind: its name and id, whether the article is about it, how often and as
  /// what it is mentioned, and why.
  private func reasons(in article: JSONValue) -> [String] {
    let all = article["reasons"]?.elements ?? []
    let kinds = Set(all.compactMap { $0["kind"]?.text }).sorted()
    return kinds.flatMap { kind in
      all.filter { $0["kind"]?.text == kind }.flatMap { field(kind, reasons(for: $0)) }
    }
  }

  private func reasons(for entity: JSONValue) -> String {
    let head = [
      entity["name"]?.text ?? "", "(\(entity["id"]?.text ?? ""))", entity["salience"]?.text ?? "",
      "×\(entity["n"]?.whole ?? 0):",
    ]
    let rows = (entity["surfaces"]?.elements ?? []).map { row in
      let count = row["n"]?.whole ?? 0
      let reason = (row["reason"]?.text ?? "").replacing("-", with: " ")
      return "“\(row["surface"]?.text ?? "")” " + (count > 1 ? "×\(count) " : "")
        + ([reason] + [row["of"]?.text].compactMap { $0 }).joined(separator: " ")
    }
    return (head + [rows.joined(separator: ", ")]).joined(separator: " ")
  }

  /// A line a kind, the most mentioned first.
  private func entities(of article: JSONValue) -> [String] {
    let all = article["entities"]?.elements ?? []
    let kinds = all.compactMap { $0["kind"]?.text }
    var seen: Set<String> = []
    return kinds.filter { seen.insert($0).inserted }.sorted().flatMap { kind in
      let names = all.filter { $0["kind"]?.text == kind }.map { entity in
        let count = entity["n"]?.whole ?? 0
        return (entity["name"]?.text ?? "") + (count > 1 ? " ×\(count)" : "")
      }
      return field(kind, names.joined(separator: ", "))
    }
  }
}
