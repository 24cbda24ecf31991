internal import Entities
internal import Identifiers
internal import Wire

/// Prints one entity for a person.
struct EntityPrinter {
  let style: Style

  func text(_ portrait: EntityPortrait) -> String {
    let choice = portrait.choice
    var lines = [style.bold(TerminalText.safe(choice.name)) + style.dim("  \(choice.id)")]
    lines += facts(of: portrait).map { row($0.name, $0.text) }
    for (strength, names) in portrait.names {
      lines.append(row(strength, names.joined(separator: " ; ")))
    }
    guard portrait.isCounted else { return finished(lines) }
    lines.append(row("articles", TextLayout.grouped(portrait.count)))
    if !portrait.years.isEmpty {
      let years = portrait.years.map { "\($0.year) \(TextLayout.grouped($0.count))" }
      lines.append(row("by year", years.joined(separator: ", ")))
    }
    for (kind, values) in portrait.company {
      let names = values.map { "\($0.name) \(TextLayout.grouped($0.count))" }
      lines.append(row("with \(kind.rawValue)", names.joined(separator: ", ")))
    }
    for (place, article) in portrait.articles.enumerated() {
      let parts = ["date", "source", "title"].compactMap { article[$0]?.text }
      lines.append(row(place == 0 ? "such as" : "", parts.joined(separator: " · ")))
    }
    return finished(lines)
  }

  private func finished(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  private func facts(of portrait: EntityPortrait) -> [(name: String, text: String)] {
    guard let entity = portrait.choice.entity else {
      return [
        ("kind", portrait.choice.id.kind.rawValue),
        ("known", "only from articles; dossier entity promote \(portrait.choice.id) keeps it"),
      ]
    }
    let facts = [
      ("kind", entity.kind.rawValue + (entity.isOutlet ? ", an outlet" : "")),
      ("parent", entity.parent?.text ?? ""), ("country", entity.country?.text ?? ""),
      ("wikidata", entity.wikidata ?? ""), ("valid", entity.validity.text ?? ""),
    ]
    return facts.filter { !$0.1.isEmpty }
  }

  private func row(_ name: String, _ text: String) -> String {
    "  " + style.dim(TextLayout.left(name, 13)) + TerminalText.safe(text)
  }
}
