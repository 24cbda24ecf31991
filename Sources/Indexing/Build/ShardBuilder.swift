internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Builds the shards of a plan. One owner, one thread; every core has one.
struct ShardBuilder: ~Copyable {
  private let context: RunContext
  private let start: BuildStart
  private let folder: String
  private var analyst: Analyst

  init(_ context: RunContext, _ start: BuildStart) {
    self.context = context
    self.start = start
    folder = start.staging.shardsPath
    analyst = Analyst(start.analysis)
  }

  /// Where shard n's databases are, and where its report says that they are whole.
  static func folder(_ shard: Int, in folder: String) -> String { "\(folder)/\(shard)" }
  static func report(_ shard: Int, in folder: String) -> String { "\(folder)/\(shard).report" }

  /// Builds a shard of files. False when the run was asked to stop.
  mutating func buildFiles(
    _ shard: Int, _ range: Range<Int>, part: Int, parts: Int
  ) throws(IndexingFailure) -> Bool {
    var writer = try ShardWriter(folder: Self.folder(shard, in: folder), context.limits)
    for place in range {
      guard try read(place, part: part, parts: parts, into: &writer) else { return false }
    }
    try finish(writer, shard)
    return true
  }

  /// Builds a shard of articles kept from the previous generation. False when the run was asked to
  /// stop.
  mutating func buildKept(
    _ shard: Int, _ documents: Range<UInt32>, where isKept: (_ path: String?) -> Bool
  ) throws(IndexingFailure) -> Bool {
    var writer = try ShardWriter(folder: Self.folder(shard, in: folder), context.limits)
    let stored =
      try start.previous.map { previous throws(IndexingFailure) in
        try StoredArticles(previous).read(documents.map { DocumentID($0) })
      } ?? []
    for article in stored where isKept(article.path) {
      if context.shouldStop() { return false }
      let document: PreparedDocument
      do throws(XapianError) { document = try analyst.document(article) } catch {
        throw .database(error)
      }
      try writer.add(document, file: nil, number: 0)
      context.meter.finish(path: nil, articles: 1, bytes: 0)
    }
    try finish(writer, shard)
    return true
  }

  private func finish(
    _ writer: consuming ShardWriter, _ shard: Int
  ) throws(IndexingFailure) {
    let report = try writer.finish()
    let path = Self.report(shard, in: folder)
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(report.encoded(), to: path)
    }
  }

  /// False when the run was asked to stop.
  private mutating func read(
    _ place: Int, part: Int, parts: Int, into writer: inout ShardWriter
  ) throws(IndexingFailure) -> Bool {
    let file = start.plan.files[place]
    let digest = part == 0 ? Digest.ofFile(file.path) ?? [] : []
    let articles = FileArticles(file, record: start.records[file.path], reader: context.reader)
    var count = 0
    var wasRead = true
    var isIncomplete = false
    do throws(ReadFailure) {
      let report = try articles.forEach { number, article in
        if context.shouldStop() { throw Stopped() }
        guard (number - 1) / context.limits.database % parts == part else { return }
        count += 1
        try add(article, number: number, file: place, into: &writer)
      }
      if part == 0 { writer.count(report, of: file.path) }
      isIncomplete = report.isIncomplete
      // What the index has of it may stand behind the place where it broke off.
      wasRead = !isIncomplete || start.records[file.path] == nil
    } catch {
      if case .receiver(let reason) = error {
        if let failure = reason as? IndexingFailure { throw failure }
        return false
      }
      if part == 0 { writer.skip(SkippedSource(path: file.path, error)) }
      wasRead = error.isWithoutArticles
    }
    writer.finish(
      ShardReport.FilePart(
        file: place, digest: digest, wasRead: wasRead, isIncomplete: isIncomplete))
    if part == 0 { context.meter.finish(path: file.path, articles: count, bytes: file.size) }
    return true
  }

  private mutating func add(
    _ article: NamedArticle, number: Int, file: Int, into writer: inout ShardWriter
  ) throws(IndexingFailure) {
    let document: PreparedDocument
    do throws(XapianError) { document = try analyst.document(article) } catch {
      throw .database(error)
    }
    try writer.add(document, file: file, number: number)
  }
}
