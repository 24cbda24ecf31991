import Facets
import Identifiers
import IndexFormat
import Testing
import Text
import Xapian

/// Makes the document of a test's article, term by term as `TermPrefix` says.
struct TestDocument {
  private let article: TestArticle
  private let title: TokenizedText
  private let body: TokenizedText

  init(_ article: TestArticle) {
    self.article = article
    title = TokenizedText(Fold.composed(article.title))
    let text = Fold.composed(article.text)
    body = TokenizedText(text, marked: Self.marks(article.marked, in: text))
  }

  /// Gives a new document all that it has.
  func fill(_ document: inout Document, _ analyzer: inout Analyzer) throws {
    try add(title, from: Analyzer.firstTitlePosition, isTitle: true, &document, &analyzer)
    let start = Analyzer.firstBodyPosition(titleWords: title.tokens.count)
    try add(body, from: start, isTitle: false, &document, &analyzer)
    var entities: [RecordedEntity] = []
    for mention in article.mentions {
      entities.append(try add(mention, bodyStart: start, &document))
    }
    try addFields(entities, &document)
  }

  static func marks(_ marked: String?, in text: String) -> [MarkedSpan] {
    guard let marked, let range = text.firstRange(of: marked) else { return [] }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return [MarkedSpan(TextSpan(start, start + marked.utf8.count), .newsletter)]
  }

  private func add(
    _ text: TokenizedText, from first: UInt32, isTitle: Bool, _ document: inout Document,
    _ analyzer: inout Analyzer
  ) throws {
    for (token, position) in zip(text.tokens, first...) {
      let stem = try analyzer.stem(of: token, language: article.language)
      if text.isMarked(token) {
        try document.addPosting(TermPrefix.markedWord + token.word, at: position, wdf: 0)
        if let stem { try document.addTerm(TermPrefix.markedStem + stem, wdf: 0) }
        continue
      }
      try document.addPosting(token.word, at: position, wdf: 1)
      if let stem { try document.addTerm(TermPrefix.stem + stem, wdf: 1) }
      guard isTitle else { continue }
      try document.addPosting(TermPrefix.titleWord + token.word, at: position, wdf: 1)
      if let stem { try document.addTerm(TermPrefix.titleStem + stem, wdf: 1) }
    }
  }

  /// Posts every place where the surface stands, and counts them.
  private func add(
    _ mention: TestArticle.Mention, bodyStart: UInt32, _ document: inout Document
  ) throws -> RecordedEntity {
    let id = try #require(EntityID(mention.id))
    let words = Tokenizer.tokens(in: mention.surface).map(\.word)
    var count = 0
    for (text, first) in [(title, Analyzer.firstTitlePosition), (body, bodyStart)] {
      let tokens = text.tokens.map(\.word)
      for place in tokens.indices where tokens[place...].starts(with: words) {
        count += 1
        for word in place..<place + words.count {
          try document.addPosting(TermPrefix.entity(id), at: first + UInt32(word), wdf: 0)
          try document.addPosting(TermPrefix.kind(id.kind), at: first + UInt32(word), wdf: 0)
        }
      }
    }
    return RecordedEntity(
      id: id, name: mention.name, count: count, first: 0, isMajor: mention.isMajor,
      surfaces: [mention.surface])
  }

  private func addFields(
    _ entities: [RecordedEntity], _ document: inout Document
  ) throws {
    let identity = ArticleID(article.id)
    let record = DocumentRecord(
      id: identity, path: nil, member: nil, title: title.text, text: body.text,
      date: article.date.flatMap { PublicationDate($0) },
      authors: article.author.map { [$0] } ?? [], source: article.source, url: nil,
      tags: article.tags, language: article.language, declaredLanguage: nil,
      words: body.tokens.count, thin: nil, titleMarks: [], marks: body.marked,
      sourceMap: nil, entities: entities, cites: [], metadata: [])
    try document.addTerm(TermPrefix.identity(identity), wdf: 0)
    try document.setData(record.encoded())
    try document.setValue(ValueSlot.facets, facets(record).encoded())
    let story = StoryNumber(startedBy: ArticleID(article.story ?? article.id), attempt: 0)
    try document.setValue(ValueSlot.story, story.bytes)
  }

  private func facets(_ record: DocumentRecord) -> DocumentFacets {
    var facets = DocumentFacets(date: record.date, words: UInt32(record.words))
    func entry(_ value: String) -> FacetEntry {
      FacetEntry(id: Fold.name(value), name: value, mentions: 1, isMajor: false)
    }
    for (kind, entities) in Dictionary(grouping: record.entities, by: \.id.kind) {
      facets[FacetKind(kind)] = entities.map {
        FacetEntry(
          id: $0.id.text, name: $0.name, mentions: UInt16($0.count), isMajor: $0.isMajor)
      }
    }
    facets[.source] = (record.source.map { [$0] } ?? []).map(entry)
    facets[.author] = record.authors.map(entry)
    facets[.tag] = record.tags.map(entry)
    facets[.lang] = [entry(record.language)]
    return facets
  }
}
