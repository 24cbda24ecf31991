internal import Corpus
internal import Identifiers
internal import Platform
internal import Xapian

/// Makes documents of articles, from cleaning to terms. One owner, one thread.
struct Analyst: ~Copyable {
  private let cleaner: Cleaner
  private var builder: DocumentBuilder

  init(_ analysis: Analysis) {
    cleaner = analysis.cleaner
    builder = DocumentBuilder(analysis.tagger)
  }

  mutating func document(_ article: NamedArticle) throws(XapianError) -> PreparedDocument {
    let cleaned = cleaner.clean(article.article)
    return try builder.build(
      Draft(
        cleaned, id: article.id, path: article.path, member: article.article.member))
  }

  mutating func document(_ draft: Draft) throws(XapianError) -> PreparedDocument {
    try builder.build(draft)
  }
}

/// An article and the id it goes by.
struct NamedArticle: Sendable {
  let article: Article
  let id: ArticleID
  /// The file it came from; nil for one that came by `add`.
  let path: String?
}

/// What all analysts of a run share: how articles are cleaned and which entities are known.
struct Analysis: Sendable {
  let tagger: Tagger
  let cleaner: Cleaner

  /// With the sentences that sources repeat, as a generation has them.
  init(_ tagger: Tagger, repeated: RepeatedSentences) {
    self.tagger = tagger
    cleaner = Cleaner(repeated: repeated)
  }

  /// The documents of some articles, in order, made on as many threads as pay off.
  func documents(
    _ articles: [NamedArticle], threads: Int
  ) throws(IndexingFailure) -> [PreparedDocument] {
    try made(articles.count, threads: threads) { analyst, place throws(XapianError) in
      try analyst.document(articles[place])
    }
  }

  /// Likewise, of articles that were cleaned before.
  func documents(_ drafts: [Draft], threads: Int) throws(IndexingFailure) -> [PreparedDocument] {
    try made(drafts.count, threads: threads) { analyst, place throws(XapianError) in
      try analyst.document(drafts[place])
    }
  }

  private func made(
    _ count: Int, threads: Int,
    _ make: @Sendable (inout Analyst, Int) throws(XapianError) -> PreparedDocument
  ) throws(IndexingFailure) -> [PreparedDocument] {
    let work = SharedWork(count: count)
    let made = Shared<[Int: PreparedDocument]>([:])
    let failure = Shared<XapianError?>(nil)
    Threads.concurrently(max(1, min(threads, count / 8))) { _ in
      var analyst = Analyst(self)
      while let place = work.next() {
        do throws(XapianError) {
          let document = try make(&analyst, place)
          made.withLock { $0[place] = document }
        } catch {
          failure.withLock { $0 = error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw .database(error) }
    return made.withLock { made in (0..<count).compactMap { made[$0] } }
  }
}
