package import Identifiers
package import IndexFormat
internal import Text
package import Wire

/// Writes articles as members of a JSON object: the fields asked for, in the order of the protocol.
package struct ArticleJSON {
  private let fields: Set<ArticleField>
  private let unit: OffsetUnit
  /// Entities as hits show them: without surfaces and offsets.
  private let isShort: Bool

  /// What a hit shows unless it is asked for more.
  static let short: Set<ArticleField> = [
    .id, .title, .source, .author, .date, .url, .lang, .story, .entities,
  ]

  /// `names` are checked field names; nil means the short form of a hit.
  static func ofHits(_ names: [String]?, unit: OffsetUnit) -> ArticleJSON {
    guard let names else { return ArticleJSON(fields: short, unit: unit, isShort: true) }
    return ArticleJSON(
      fields: Set(names.compactMap(ArticleField.init)).union([.id]), unit: unit, isShort: false)
  }

  /// `names` are checked field names; nil means every field but the source map.
  package static func whole(_ names: [String]?, unit: OffsetUnit) -> ArticleJSON {
    let fields = names.map { Set($0.compactMap(ArticleField.init)) }
    return ArticleJSON(
      fields: (fields ?? Set(ArticleField.allCases).subtracting([.sourceMap])).union([.id]),
      unit: unit, isShort: false)
  }

  private init(fields: Set<ArticleField>, unit: OffsetUnit, isShort: Bool) {
    self.fields = fields
    self.unit = unit
    self.isShort = isShort
  }

  /// Whether the text must be read to write the fields.
  var needsText: Bool {
    !fields.isDisjoint(with: [.text, .marks, .sourceMap])
      || (unit != .utf8 && !isShort && needsEntities)
  }

  private var needsEntities: Bool { !fields.isDisjoint(with: [.entities, .cites]) }

  /// Writes the members. Fields that the article has nothing for are left out, but for its title.
  package func write(_ record: DocumentRecord, story: StoryID?, to json: inout JSONWriter) {
    writeHead(record, to: &json)
    if has(.words) { json.member("words", record.words) }
    if has(.story), let story { json.member("story", story.text) }
    if has(.thin) { json.member("thin", record.thin != nil) }
    let translate = OffsetTranslation(of: record.text, to: unit)
    if has(.marks) { write(record.marks, translate, to: &json) }
    if has(.entities) { write(record.entities, "entities", translate, to: &json) }
    if has(.cites) { write(record.cites, "cites", translate, to: &json) }
    if has(.sourceMap), let map = record.sourceMap { write(map, translate, to: &json) }
    if has(.metadata), !record.metadata.isEmpty { write(record.metadata, to: &json) }
  }

  private func has(_ field: ArticleField) -> Bool { fields.contains(field) }

  private func writeHead(_ record: DocumentRecord, to json: inout JSONWriter) {
    json.member("id", record.id.text)
    if has(.path), let place = record.place { json.member("path", place) }
    if has(.title) { json.member("title", record.title) }
    if has(.text) { json.member("text", record.text) }
    if has(.date), let date = record.date { json.member("date", date.text) }
    if has(.author), !record.authors.isEmpty {
      json.member("author", record.authors.joined(separator: "; "))
    }
    if has(.source), let source = record.source { json.member("source", source) }
    if has(.lang) { json.member("lang", record.language) }
    if has(.url), let url = record.url { json.member("url", url) }
    if has(.tags), !record.tags.isEmpty { json.member("tags", record.tags) }
  }

  private func write(
    _ marks: [MarkedSpan], _ translate: OffsetTranslation, to json: inout JSONWriter
  ) {
    json.key("marks")
    json.array { json in
      for mark in marks {
        json.object { json in
          json.member("start", translate(mark.span.start))
          json.member("end", translate(mark.span.end))
          json.member("reason", mark.reason.rawValue)
        }
      }
    }
  }

  private func write(
    _ entities: [RecordedEntity], _ name: String, _ translate: OffsetTranslation,
    to json: inout JSONWriter
  ) {
    json.key(name)
    json.array { json in
      for entity in entities {
        json.object { json in
          json.member("id", entity.id.text)
          json.member("kind", entity.id.kind.rawValue)
          json.member("name", entity.name)
          json.member("n", entity.count)
          if !isShort { json.member("first", translate(entity.first)) }
          json.member("salience", entity.isMajor ? "major" : "mentioned")
          if !isShort { json.member("surfaces", entity.surfaces) }
        }
      }
    }
  }

  /// Each run as four numbers: where its text starts and ends, in the client's unit, and where its
  /// source does, in bytes of the file.
  private func write(
    _ map: SourceMap, _ translate: OffsetTranslation, to json: inout JSONWriter
  ) {
    json.key("source_map")
    json.object { json in
      json.key("runs")
      json.array { json in
        for run in map.runs {
          json.array { json in
            json.integer(translate(run.text.start))
            json.integer(translate(run.text.end))
            json.integer(run.source.start)
            json.integer(run.source.end)
          }
        }
      }
    }
  }

  private func write(_ metadata: [RecordedField], to json: inout JSONWriter) {
    json.key("metadata")
    json.object { json in
      var written: Set<String> = []
      for field in metadata where written.insert(field.key).inserted {
        json.member(field.key, field.value)
      }
    }
  }
}
