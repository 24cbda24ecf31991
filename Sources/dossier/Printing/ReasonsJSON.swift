internal import Entities
internal import Identifiers
internal import Wire

/// Writes why each entity of an article was recognised.
enum ReasonsJSON {
  /// A surface of an entity with the reason it was taken for, and how often.
  private struct Row {
    let surface: String
    let reason: MentionReason
    var count: Int
  }

  /// The member `reasons`: an object an entity, in the order of their first mention.
  static func write(_ entities: [RecognizedEntity], to json: inout JSONWriter) {
    json.key("reasons")
    json.array { json in
      for entity in entities {
        json.object { json in
          json.member("id", entity.id.text)
          json.member("kind", entity.isOutlet ? "cites" : entity.kind.rawValue)
          json.member("name", entity.name)
          json.member("n", entity.count)
          json.member("salience", entity.isMajor ? "major" : "mentioned")
          json.key("surfaces")
          json.array { json in
            for row in rows(of: entity.mentions) { json.object { write(row, to: &$0) } }
          }
        }
      }
    }
  }

  private static func write(_ row: Row, to json: inout JSONWriter) {
    json.member("surface", row.surface)
    json.member("n", row.count)
    json.member("reason", row.reason.name)
    if let other = row.reason.other { json.member("of", other.text) }
  }

  private static func rows(of mentions: [EntityMention]) -> [Row] {
    var rows: [Row] = []
    for mention in mentions {
      let known = rows.firstIndex {
        $0.surface == mention.surface && $0.reason == mention.reason
      }
      if let known {
        rows[known].count += 1
      } else {
        rows.append(Row(surface: mention.surface, reason: mention.reason, count: 1))
      }
    }
    return rows
  }
}
