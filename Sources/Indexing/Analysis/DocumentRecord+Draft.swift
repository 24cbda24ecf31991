internal import Entities
internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Text

extension DocumentRecord {
  init(_ draft: Draft, entities: [RecognizedEntity]) {
    self.init(
      id: draft.id, path: draft.path, member: draft.member, title: draft.title.text,
      text: draft.body.text,
      date: draft.date, authors: draft.authors, source: draft.source, url: draft.url,
      tags: draft.tags, language: draft.language, declaredLanguage: draft.declaredLanguage,
      words: draft.words, thin: draft.thin, titleMarks: draft.title.marked,
      marks: draft.body.marked, sourceMap: draft.sourceMap,
      entities: entities.filter { !$0.isOutlet }.map(RecordedEntity.init),
      cites: entities.filter(\.isOutlet).map(RecordedEntity.init), metadata: draft.metadata)
  }
}

extension RecordedEntity {
  fileprivate init(_ entity: RecognizedEntity) {
    self.init(
      id: entity.id, name: entity.name, count: entity.count, first: entity.first,
      isMajor: entity.isMajor, surfaces: entity.surfaces)
  }
}

extension DocumentFacets {
  /// The facets of an article. Entities are known by their id, everything else by its folded
  /// value; a language that could not be told is no value.
  init(_ draft: Draft, record: DocumentRecord) {
    self.init(date: draft.date, words: UInt32(clamping: draft.words))
    for (kind, entities) in Dictionary(grouping: record.entities, by: \.id.kind) {
      self[FacetKind(kind)] = entities.map { Self.entry($0, id: $0.id.text) }
    }
    self[.cites] = record.cites.map { Self.entry($0, id: Self.folded($0.name)) }
      .filter { !$0.id.isEmpty }
    self[.source] = (draft.source.map { [$0] } ?? []).compactMap(Self.entry)
    self[.author] = draft.authors.compactMap(Self.entry)
    self[.tag] = draft.tags.compactMap(Self.entry)
    if draft.language != "und" {
      self[.lang] = [
        FacetEntry(id: draft.language, name: draft.language, mentions: 1, isMajor: false)
      ]
    }
  }

  private static func entry(_ entity: RecordedEntity, id: String) -> FacetEntry {
    FacetEntry(
      id: id, name: entity.name, mentions: UInt16(clamping: entity.count),
      isMajor: entity.isMajor)
  }

  /// Nil for a value without a letter or digit.
  private static func entry(_ value: String) -> FacetEntry? {
    let id = folded(value)
    guard !id.isEmpty else { return nil }
    return FacetEntry(id: id, name: value, mentions: 1, isMajor: false)
  }

  private static func folded(_ value: String) -> String { Fold.name(value) }
}
