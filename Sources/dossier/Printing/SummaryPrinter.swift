internal import Indexing

/// Tells what a run of `index` came to: what was left out and repaired, then the counts.
struct SummaryPrinter {
  /// A dry run added nothing, and says so.
  let isDry: Bool
  /// Whether everything is listed, however much it is.
  let isVerbose: Bool

  func print(_ summary: IndexSummary) {
    // Files that were left out before are left out again: once is enough to hear it.
    if isVerbose || !summary.isUneventful {
      SkippedPrinter(isVerbose: isVerbose).print(summary.skipped)
      RemarkPrinter(isVerbose: isVerbose).print(summary.found)
    }
    Message.say(headline(of: summary))
    for (name, text) in rows(of: summary) {
      Message.say("  " + TextLayout.left(name, 11) + text)
    }
    guard summary.isStopped else { return }
    Message.say("Stopped before the end" + (isDry ? "." : "; the same command goes on from here."))
  }

  /// What a newcomer may ask of an index that was made just now.
  static func suggestions(for index: IndexPlace) -> String {
    let program = index.isDefault ? "dossier" : "dossier -i \(index.path)"
    return """
      Try next:
        \(program) search 'AI Act' --facet org --facet law
        \(program) facets -F org -n 20
        \(program) search '@"European Commission"' --facet person --facet date:year
      """
  }

  private func headline(of summary: IndexSummary) -> String {
    let seconds = String(Double(Int(summary.seconds * 10)) / 10)
    return "\(TextLayout.counted(summary.files, "file")) in \(seconds) s: \(changes(of: summary))"
  }

  private func changes(of summary: IndexSummary) -> String {
    if isDry {
      return TextLayout.counted(summary.added, "article") + " found; nothing was written"
    }
    let told = [
      (summary.added, "added"), (summary.changed, "changed"), (summary.deleted, "deleted"),
      (summary.pruned, "pruned"), (summary.kept, "kept"),
    ].filter { $0.0 > 0 }
    guard let first = told.first else { return "nothing changed" }
    let others = told.dropFirst().map { ", \(TextLayout.grouped($0.0)) \($0.1)" }
    return TextLayout.counted(first.0, "article") + " \(first.1)" + others.joined()
  }

  /// What there is to tell, a row each; what was not found has none.
  private func rows(of summary: IndexSummary) -> [(name: String, text: String)] {
    let found = summary.found
    let rows = [
      ("formats", Self.list(found.formats)),
      ("languages", Self.list(found.languages)),
      ("stories", Self.stories(of: summary)),
      ("text", Self.text(found)),
      ("undated", undated(found)),
      ("thin", thin(found)),
      ("repaired", Self.repairs(found)),
      ("entities", Self.entities(of: summary)),
      ("skipped", skipped(summary)),
    ]
    return rows.filter { !$0.1.isEmpty }
  }

  /// `en 61, de 10`: the most frequent first.
  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \(TextLayout.grouped($0.value))" }.joined(separator: ", ")
  }

  private static func stories(of summary: IndexSummary) -> String {
    let repeated = TextLayout.counted(summary.nearDuplicates, "near-duplicate")
    guard let stories = summary.stories else {
      return summary.nearDuplicates > 0 ? repeated : ""
    }
    return TextLayout.grouped(stories) + (summary.nearDuplicates > 0 ? ", and \(repeated)" : "")
  }

  private static func text(_ found: Findings) -> String {
    guard found.textBytes > 0 else { return "" }
    let size = TextLayout.size(found.textBytes)
    guard found.markedBytes > 0 else { return size }
    return size + ", \(TextLayout.percent(found.markedShare)) of it marked as not the article"
  }

  private func undated(_ found: Findings) -> String {
    found.undated.count == 0
      ? "" : TextLayout.grouped(found.undated.count) + hint(isListed: found.undated)
  }

  private func thin(_ found: Findings) -> String {
    guard !found.thin.isEmpty else { return "" }
    let all = found.thin.values.reduce(0) { $0 + $1.count }
    return "\(TextLayout.grouped(all)): " + Self.list(found.thin.mapValues(\.count))
      + (isVerbose ? ", listed above" : "; -v lists them")
  }

  private func hint(isListed tally: Tally) -> String {
    guard isVerbose else { return "; -v lists them" }
    return tally.count > tally.places.count
      ? ", the first \(TextLayout.grouped(tally.places.count)) listed above" : ", listed above"
  }

  private static func repairs(_ found: Findings) -> String {
    let (matter, others) = (found.count(of: .frontMatter), found.count(of: .repaired))
    let parts = [
      matter > 0
        ? "front matter of \(TextLayout.counted(matter, "file")), read line by line" : "",
      others > 0 ? TextLayout.counted(others, "other damage", "other damages") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func entities(of summary: IndexSummary) -> String {
    guard summary.entities > 0 else { return "" }
    let all = TextLayout.grouped(summary.entities)
    guard let new = summary.newEntities, new < summary.entities else { return all }
    return all + ", \(TextLayout.grouped(new)) of them new"
  }

  private func skipped(_ summary: IndexSummary) -> String {
    guard !summary.skipped.isEmpty else { return "" }
    let isListed = isVerbose || !summary.isUneventful
    return TextLayout.grouped(summary.skipped.count) + (isListed ? "" : "; -v lists them")
  }
}

extension IndexSummary {
  /// Whether nothing was read and nothing changed.
  fileprivate var isUneventful: Bool {
    articles + deleted + pruned + kept == 0 && unchangedFiles > 0
  }
}
