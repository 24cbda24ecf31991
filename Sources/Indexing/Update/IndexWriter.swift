package import Corpus
internal import Entities
package import Identifiers
package import IndexFormat
internal import Platform
internal import Xapian

/// What the analysis of articles depends on, as a generation keeps it.
private struct AnalysisSource: Equatable {
  /// The user's catalogue.
  private let overlay: [UInt8]?
  private let overlayPath: String
  private let repeated: RepeatedSentences

  init(_ generation: Generation?) throws(IndexingFailure) {
    overlayPath = generation?.cataloguePath ?? "catalogue.txt"
    overlay = try generation.flatMap { generation throws(IndexingFailure) in
      try CatalogueSource.overlay(of: generation)
    }
    repeated = try Survey.sentences(of: generation)
  }

  func analysis() throws(IndexingFailure) -> Analysis {
    Analysis(
      try CatalogueSource.tagger(overlay: overlay, named: overlayPath), repeated: repeated)
  }
}

/// Adds and removes single articles: for `add`, `rm` and the daemon. One owner, one thread; any
/// number of processes may have one, and each waits for the others' batches.
package struct IndexWriter: ~Copyable {
  private let index: IndexFolder
  private var writer: LiveWriter
  private var analysis: Analysis
  /// What `analysis` was made with.
  private var source: AnalysisSource

  /// How many changes are committed together.
  private static let batchSize = 500

  /// Opens nothing yet but the catalogue. An index that is not there is made by the first update.
  package init(opening index: IndexFolder) throws(IndexingFailure) {
    let current = try formatted { () throws(IndexFormatFailure) in try index.current() }
    let source = try AnalysisSource(current)
    analysis = try source.analysis()
    self.source = source
    self.index = index
    writer = LiveWriter(index)
  }

  /// Adds or replaces articles and deletes others, in this order. What the report counts is on the
  /// disk. An article that cannot be indexed is reported; it never takes others with it.
  ///
  /// When this throws, batches of 500 that were committed before it stay.
  package mutating func update(
    articles: [Article], deleting: [ArticleID]
  ) throws(IndexingFailure) -> UpdateReport {
    try followCatalogue()
    var report = UpdateReport()
    var start = 0
    repeat {
      let end = min(start + Self.batchSize, articles.count)
      let isLast = end == articles.count
      let (batch, generation, result) = try apply(
        articles[start..<end].map(Self.named), deleting: isLast ? deleting : [])
      report.add(result, of: batch, from: start)
      report.generation = generation.label(at: result.commit)
      start = end
    } while start < articles.count
    try writer.keepColumns()
    return report
  }

  /// What was made with a catalogue that another took the place of before its turn came is made
  /// again, or a retag would be told done and miss it.
  private mutating func apply(
    _ articles: [NamedArticle], deleting: [ArticleID]
  ) throws(IndexingFailure) -> (Batch, Generation, BatchResult) {
    var first: (Batch, BatchResult)?
    while true {
      let documents = try analysis.documents(articles, threads: Cores.count)
      let batch = Batch(changes: documents.map { .put($0) } + deleting.map { .delete($0) })
      var (generation, result) = try writer.apply(batch, catalogue: analysis.tagger.catalogue)
      if let first { (result.outcomes, result.joined) = (first.1.outcomes, first.1.joined) }
      guard try followCatalogue() else { return (first?.0 ?? batch, generation, result) }
      first = first ?? (batch, result)
    }
  }

  /// Takes up the catalogue and the repeated sentences of a generation that was published meanwhile;
  /// false where they are the same.
  @discardableResult
  private mutating func followCatalogue() throws(IndexingFailure) -> Bool {
    guard let current = try formatted({ () throws(IndexFormatFailure) in try index.current() })
    else { return false }
    let newest = try AnalysisSource(current)
    guard newest != source else { return false }
    analysis = try newest.analysis()
    source = newest
    return true
  }

  /// An article without an id of its own goes by its URL, or else by a digest of its text, so that
  /// adding it twice changes nothing.
  private static func named(_ article: Article) -> NamedArticle {
    let own = article.ownID ?? article.url
    let id =
      own.flatMap { $0.isEmpty ? nil : $0 }
      ?? "add-" + Digest(of: "\(article.title)\u{0}\(article.text)".utf8).shortHex
    return NamedArticle(article: article, id: ArticleID(id), path: nil)
  }
}

extension UpdateReport {
  /// Counts what became of a batch whose first article has a place in the update.
  fileprivate mutating func add(_ result: BatchResult, of batch: Batch, from start: Int) {
    for (place, outcome) in result.outcomes.enumerated() {
      let id = batch.ids[place].text
      switch outcome {
      case .added: added += 1
      case .replaced: replaced += 1
      case .unchanged: unchanged += 1
      case .deleted: deleted += 1
      case .absent: missing.append(id)
      case .duplicate: break
      case .refused(let reason):
        failed.append(
          RefusedArticle(index: start + place, id: id, code: "invalid", message: reason))
      }
    }
  }
}
