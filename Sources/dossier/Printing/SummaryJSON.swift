internal import Indexing
internal import Wire

/// Writes the summary of a run as one JSON object, for scripts.
enum SummaryJSON {
  static func bytes(_ summary: IndexSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object { write(summary, to: &$0) }
    return json.bytes
  }

  static func write(_ summary: IndexSummary, to json: inout JSONWriter) {
    writeCounts(of: summary, to: &json)
    write(summary.found, to: &json)
    json.key("skipped")
    json.array { json in
      for skipped in summary.skipped { json.object { write(skipped, to: &$0) } }
    }
    json.key("notes")
    json.array { json in
      for (remark, tally) in summary.found.remarks.sorted(by: { $0.key < $1.key }) {
        json.object { json in
          json.member("kind", remark.kind.rawValue)
          json.member("message", remark.message)
          json.member("n", tally.count)
          json.member("places", tally.places)
        }
      }
    }
  }

  static func write(_ skipped: SkippedSource, to json: inout JSONWriter) {
    json.member("path", skipped.path)
    json.member("kind", skipped.kind.rawValue)
    json.member("reason", skipped.reason)
  }

  private static func writeCounts(of summary: IndexSummary, to json: inout JSONWriter) {
    json.member("files", summary.files)
    json.member("unchanged_files", summary.unchangedFiles)
    json.member("added", summary.added)
    json.member("changed", summary.changed)
    json.member("unchanged", summary.unchanged)
    json.member("deleted", summary.deleted)
    json.member("pruned", summary.pruned)
    json.member("kept", summary.kept)
    if let stories = summary.stories { json.member("stories", stories) }
    json.member("near_duplicates", summary.nearDuplicates)
    json.member("entities", summary.entities)
    if let new = summary.newEntities { json.member("new_entities", new) }
    json.member("seconds", summary.seconds)
    json.member("complete", !summary.isStopped)
    if let generation = summary.generation { json.member("generation", generation) }
  }

  private static func write(_ found: Findings, to json: inout JSONWriter) {
    write(found.formats, "formats", to: &json)
    write(found.languages, "languages", to: &json)
    json.member("text_bytes", found.textBytes)
    json.member("marked_bytes", found.markedBytes)
    json.member("repaired_front_matter", found.count(of: .frontMatter))
    write(found.thin.mapValues(\.count), "thin", to: &json)
    json.member("undated", found.undated.count)
    json.member("undated_ids", found.undated.places)
  }

  private static func write(
    _ counts: [String: Int], _ name: String, to json: inout JSONWriter
  ) {
    json.key(name)
    json.object { json in
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) { json.member(key, count) }
    }
  }
}
