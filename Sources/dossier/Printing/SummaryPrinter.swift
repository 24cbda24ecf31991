internal import Indexing
internal import Wire

/// Tells what a run of `index` came to.
struct SummaryPrinter {
  let index: IndexPlace

  func print(_ summary: IndexSummary) {
    for skipped in summary.skipped { Message.say("skipped \(skipped.path): \(skipped.reason)") }
    for (note, count) in summary.notes.sorted(by: { $0.key < $1.key }) {
      Message.say("\(TextLayout.grouped(count)) × \(note)")
    }
    Message.say(Self.counts(of: summary))
    if summary.isStopped {
      Message.say("Stopped before the end; the same command goes on from here.")
    } else if summary.generation != nil {
      Message.say(suggestions)
    }
  }

  private static func counts(of summary: IndexSummary) -> String {
    let changes: [(Int, String)] = [
      (summary.added, "added"), (summary.changed, "changed"), (summary.deleted, "deleted"),
      (summary.pruned, "pruned"), (summary.kept, "kept"),
    ]
    let told = changes.filter { $0.0 > 0 }.map { "\(TextLayout.grouped($0.0)) \($0.1)" }
    let files = "\(TextLayout.grouped(summary.files)) files"
    let seconds = String(Double(Int(summary.seconds * 10)) / 10)
    var parts = ["\(files) in \(seconds) s"]
    parts.append(told.isEmpty ? "nothing changed" : "articles: " + told.joined(separator: ", "))
    if !summary.skipped.isEmpty { parts.append("\(summary.skipped.count) skipped (listed above)") }
    if summary.entities > 0 { parts.append("\(TextLayout.grouped(summary.entities)) entities") }
    if summary.nearDuplicates > 0 {
      parts.append("\(TextLayout.grouped(summary.nearDuplicates)) near-duplicates")
    }
    return parts.joined(separator: "; ")
  }

  private var suggestions: String {
    let program = index.isDefault ? "dossier" : "dossier -i \(index.path)"
    return """
      Try next:
        \(program) search 'AI Act' --facet org --facet law
        \(program) facets -F org -n 20
        \(program) search '@"European Commission"' --facet person --facet date:year
      """
  }

  /// The summary as one JSON object, for scripts.
  static func json(_ summary: IndexSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("files", summary.files)
      json.member("unchanged_files", summary.unchangedFiles)
      json.member("added", summary.added)
      json.member("changed", summary.changed)
      json.member("unchanged", summary.unchanged)
      json.member("deleted", summary.deleted)
      json.member("pruned", summary.pruned)
      json.member("kept", summary.kept)
      json.member("near_duplicates", summary.nearDuplicates)
      json.member("entities", summary.entities)
      json.member("seconds", summary.seconds)
      json.member("complete", !summary.isStopped)
      if let generation = summary.generation { json.member("generation", generation) }
      json.key("skipped")
      json.array { json in
        for skipped in summary.skipped {
          json.object { json in
            json.member("path", skipped.path)
            json.member("reason", skipped.reason)
          }
        }
      }
      json.key("notes")
      json.object { json in
        for (note, count) in summary.notes.sorted(by: { $0.key < $1.key }) {
          json.member(note, count)
        }
      }
    }
    return json.bytes
  }
}
