internal import Entities
internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

/// Makes documents of articles: recognises entities, makes terms, facets and the record.
///
/// One owner and one thread; every thread of analysis has its own.
struct DocumentBuilder: ~Copyable {
  private var analyzer = Analyzer()
  private let tagger: Tagger

  init(_ tagger: Tagger) {
    self.tagger = tagger
  }

  mutating func build(_ draft: Draft) throws(XapianError) -> PreparedDocument {
    let entities = tagger.entities(of: draft)
    let record = DocumentRecord(draft, entities: entities)
    var terms = TermList(language: draft.language)
    try terms.add(title: draft.title, with: &analyzer)
    try terms.add(body: draft.body, after: draft.title, with: &analyzer)
    try terms.add(ungluedFrom: entities, of: draft, with: &analyzer)
    terms.add(entities, titleWords: draft.title.tokens.count)
    terms.add(fieldsOf: draft)
    return PreparedDocument(
      id: draft.id, path: draft.path, record: record.encoded(),
      facets: DocumentFacets(draft, record: record).encoded(), fingerprint: draft.fingerprint,
      postings: terms.postings, terms: terms.weighted,
      entities: entities.map(tagger.named), facts: ArticleFacts(draft))
  }
}

/// Recognises the entities of articles with one catalogue. Shared by all threads.
struct Tagger: Sendable {
  let catalogue: Catalogue
  private let recognizer: Recognizer

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    recognizer = Recognizer(catalogue)
  }

  func entities(of draft: Draft) -> [RecognizedEntity] {
    recognizer.entities(title: draft.title, body: draft.body, language: draft.language)
  }

  /// What the index is to remember of a recognised entity. The catalogue finds its own by all
  /// their names; others are found by their name and by the surfaces that are no mere surname.
  func named(_ entity: RecognizedEntity) -> PreparedDocument.NamedEntity {
    guard catalogue[entity.id] == nil else {
      return .init(id: entity.id, name: entity.name, isInCatalogue: true, names: [])
    }
    let telling = entity.surfaces.filter(RecognizedEntity.isTelling)
    let names = Set(([entity.name] + telling).map(Fold.name)).subtracting([""])
    return .init(
      id: entity.id, name: entity.name, isInCatalogue: false, names: names.sorted())
  }
}
