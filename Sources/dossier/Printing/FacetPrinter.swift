internal import Wire

/// Prints the facets of an answer.
struct FacetPrinter {
  let style: Style

  /// For a person: a heading a facet, a line a value.
  func print(_ facet: JSONValue, kind: String) {
    var lines = [style.bold(kind) + style.dim(heading(of: facet))]
    for value in facet["values"]?.elements ?? [] {
      let count = TextLayout.right(TextLayout.grouped(value["n"]?.whole ?? 0), 8)
      let sign = value["selected"] == .boolean(true) ? " *" : ""
      let share = value["of"]?.whole.map { " of \(TextLayout.grouped($0))" } ?? ""
      lines.append("\(count)  \(Self.name(of: value))\(sign)\(style.dim(share))")
    }
    if let other = facet["other"]?.whole, other > 0 {
      lines.append(TextLayout.right(TextLayout.grouped(other), 8) + style.dim("  (other values)"))
    }
    if let missing = facet["missing"]?.whole, missing > 0 {
      lines.append(TextLayout.right(TextLayout.grouped(missing), 8) + style.dim("  (none)"))
    }
    Output.text(lines.joined(separator: "\n") + "\n\n")
  }

  private func heading(of facet: JSONValue) -> String {
    if let distinct = facet["distinct"]?.whole {
      return "  \(TextLayout.grouped(distinct)) value\(distinct == 1 ? "" : "s")"
    }
    return facet["interval"]?.text.map { "  by \($0)" } ?? ""
  }

  /// For scripts: a row a value.
  static func rows(of facet: JSONValue, kind: String, to table: TablePrinter) {
    for value in facet["values"]?.elements ?? [] {
      table.row([
        kind, value["id"]?.text ?? value["from"]?.text ?? "", name(of: value),
        "\(value["n"]?.whole ?? 0)", value["stories"]?.whole.map(String.init) ?? "",
      ])
    }
  }

  static let columns = ["kind", "id", "name", "n", "stories"]

  private static func name(of value: JSONValue) -> String {
    TerminalText.safe(value["name"]?.text ?? value["from"]?.text ?? "")
  }
}
