internal import Corpus
internal import Entities
internal import IndexFormat
internal import Text
internal import Xapian

/// Collects the terms of one document.
///
/// Words and stems of the article have wdf 1 each; all that only filters has wdf 0
/// (`TermPrefix`).
struct TermList {
  private(set) var postings: [PreparedDocument.Posting] = []
  private let language: String
  /// How often each term without positions was added with wdf 1.
  private var counts: [String: Int] = [:]

  init(language: String) {
    self.language = language
  }

  var weighted: [PreparedDocument.WeightedTerm] {
    counts.map { PreparedDocument.WeightedTerm(term: $0.key, wdf: $0.value) }
  }

  mutating func add(
    title: TokenizedText, with analyzer: inout Analyzer
  ) throws(XapianError) {
    for (place, token) in title.tokens.enumerated() {
      guard !title.isMarked(token) else {
        let position = Analyzer.firstTitlePosition + UInt32(place)
        try addMarked(token, at: position, with: &analyzer)
        continue
      }
      try add(titleWord: token, at: place, with: &analyzer)
    }
  }

  /// `place` is the word's among the title's.
  mutating func add(
    titleWord token: Token, at place: Int, with analyzer: inout Analyzer
  ) throws(XapianError) {
    let position = Analyzer.firstTitlePosition + UInt32(place)
    let stem = try addWord(token, at: position, with: &analyzer)
    post(TermPrefix.titleWord + token.word, position, wdf: 1)
    if let stem { count(TermPrefix.titleStem + stem, 1) }
  }

  mutating func add(
    body: TokenizedText, after title: TokenizedText, with analyzer: inout Analyzer
  ) throws(XapianError) {
    let first = Analyzer.firstBodyPosition(titleWords: title.tokens.count)
    for (token, position) in zip(body.tokens, first...) {
      if body.isMarked(token) {
        try addMarked(token, at: position, with: &analyzer)
      } else {
        try addWord(token, at: position, with: &analyzer)
      }
    }
  }

  /// The entity's id and its kind at every word of each mention. An outlet that is cited is no
  /// organisation, so it has no kind.
  mutating func add(_ entities: [RecognizedEntity], titleWords: Int) {
    let bodyStart = Analyzer.firstBodyPosition(titleWords: titleWords)
    for entity in entities {
      let id = TermPrefix.entity(entity.id)
      let kind = TermPrefix.kind(entity.kind)
      for mention in entity.mentions {
        let start = mention.part == .title ? Analyzer.firstTitlePosition : bodyStart
        for word in mention.tokens {
          post(id, start + UInt32(word), wdf: 0)
          if !entity.isOutlet { post(kind, start + UInt32(word), wdf: 0) }
        }
      }
    }
  }

  mutating func add(fieldsOf draft: Draft) {
    filter(TermPrefix.identity(draft.id))
    filter(TermPrefix.language(draft.language))
    if let source = draft.source { filter(TermPrefix.folded(TermPrefix.source, source)) }
    for author in draft.authors { filter(TermPrefix.folded(TermPrefix.author, author)) }
    for tag in draft.tags { filter(TermPrefix.folded(TermPrefix.tag, tag)) }
    if let url = draft.url { filter(TermPrefix.url(url)) }
    if let date = draft.date { TermPrefix.dates(date).forEach { filter($0) } }
    for key in draft.fingerprint.bandKeys { filter(TermPrefix.band(key)) }
  }

  /// Gives the word's stem.
  @discardableResult
  mutating func addWord(
    _ token: Token, at position: UInt32, with analyzer: inout Analyzer
  ) throws(XapianError) -> String? {
    let stem = try analyzer.stem(of: token, language: language)
    post(token.word, position, wdf: 1)
    if let stem { count(TermPrefix.stem + stem, 1) }
    return stem
  }

  private mutating func addMarked(
    _ token: Token, at position: UInt32, with analyzer: inout Analyzer
  ) throws(XapianError) {
    let stem = try analyzer.stem(of: token, language: language)
    post(TermPrefix.markedWord + token.word, position, wdf: 0)
    if let stem { count(TermPrefix.markedStem + stem, 0) }
  }

  private mutating func post(_ term: String, _ position: UInt32, wdf: Int) {
    postings.append(PreparedDocument.Posting(term: term, position: position, wdf: wdf))
  }

  private mutating func count(_ term: String, _ wdf: Int) {
    counts[term, default: 0] += wdf
  }

  private mutating func filter(_ term: String) {
    count(term, 0)
  }
}
