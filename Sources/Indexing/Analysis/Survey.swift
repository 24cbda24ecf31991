internal import Corpus
internal import IndexFormat
internal import Platform

/// Finds the sentences that sources put into many of their articles, before a generation is built.
///
/// They are frozen with the generation: an article added later is cleaned with the same ones.
struct Survey {
  private let context: RunContext

  /// Fewer articles say nothing about what is repeated.
  private static let leastArticles = 50
  /// At most about so many articles are looked at, spread over the files.
  private static let mostArticles = 2_000

  /// So much text of one file is looked at, and the article that goes beyond.
  private static let mostBytes = 1 << 20

  init(_ context: RunContext) {
    self.context = context
  }

  /// How the articles of a build are analysed: with the survey that it began with, or a new one.
  func analysis(
    of files: [SourceFile], _ staging: Generation
  ) throws(IndexingFailure) -> Analysis {
    let tagger = context.analysis.tagger
    if let bytes = try Self.bytes(of: staging) {
      return Analysis(tagger, repeated: RepeatedSentences(bytes: bytes) ?? .none)
    }
    // What is known of the sources stands where these files cannot tell.
    guard let repeated = repeated(in: files) else {
      if let current = try formatted({ () throws(IndexFormatFailure) in
        try context.index.current()
      }), let bytes = try Self.bytes(of: current) {
        try Self.keep(bytes, staging)
      }
      return context.analysis
    }
    // A survey that was stopped is none; nor is anything built on it.
    if context.shouldStop() { return context.analysis }
    try Self.keep(repeated.bytes, staging)
    return Analysis(tagger, repeated: repeated)
  }

  /// Nil where there are too few articles.
  private func repeated(in files: [SourceFile]) -> RepeatedSentences? {
    let hasMany =
      files.count >= Self.leastArticles
      || files.contains { FileFormat.mayHoldSeveral($0.path) }
    guard hasMany else { return nil }
    let statistics = statistics(of: files)
    let isEnough = files.count >= Self.leastArticles || statistics.articles >= Self.leastArticles
    return isEnough ? statistics.repeated : nil
  }

  /// The sentences of a generation; none where there is no generation or it has none.
  static func sentences(of generation: Generation?) throws(IndexingFailure) -> RepeatedSentences {
    guard let generation, let bytes = try bytes(of: generation) else { return .none }
    return RepeatedSentences(bytes: bytes) ?? .none
  }

  /// The file of a generation's sentences; nil where there is none.
  static func bytes(of generation: Generation) throws(IndexingFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try Files.read(generation.sentencesPath, limit: 64 << 20)
    } catch {
      guard error.isNotFound else { throw .system(error) }
      return nil
    }
  }

  private static func keep(_ bytes: [UInt8], _ staging: Generation) throws(IndexingFailure) {
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(bytes, to: staging.sentencesPath)
    }
  }

  private func statistics(of files: [SourceFile]) -> SentenceStatistics {
    let step = max(1, files.count / Self.mostArticles)
    let sample = stride(from: 0, to: files.count, by: step).map { files[$0] }
    let work = SharedWork(count: sample.count)
    let statistics = Shared(SentenceStatistics())
    context.meter.begin(.surveying, total: sample.count)
    let (context, perFile) = (context, max(1, Self.mostArticles / sample.count))
    Threads.concurrently(context.cores) { _ in
      while let place = work.next(), !context.shouldStop() {
        let articles = Self.articles(of: sample[place], atMost: perFile, context.reader)
        statistics.withLock { statistics in for article in articles { statistics.add(article) } }
        context.meter.finish(path: sample[place].path, articles: 0, bytes: 0)
      }
    }
    return statistics.withLock { $0 }
  }

  /// The first articles of a file; what cannot be read is reported by the build itself.
  private static func articles(
    of file: SourceFile, atMost limit: Int, _ reader: ArticleReader
  ) -> [Article] {
    var articles: [Article] = []
    var bytes = 0
    _ = try? reader.read(file.path) { article in
      guard articles.count < limit, bytes < Self.mostBytes else { throw Stopped() }
      articles.append(article)
      bytes += article.text.utf8.count
    }
    return articles
  }
}
