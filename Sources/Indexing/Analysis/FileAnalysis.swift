internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// A file that is to be read, with what the index knows of it.
struct PendingFile: Sendable {
  let file: SourceFile
  let record: FileRecord?
  /// Whether it is read although its bytes are what the index knows.
  let isForced: Bool
}

extension PendingFile {
  /// The ids of its articles, those that were read first. A file that was not read to its end may
  /// still have those it had.
  func ids(_ read: [ArticleID], _ report: ReadReport) -> [ArticleID] {
    guard report.isIncomplete, let record else { return read }
    let known = Set(read)
    return read + record.ids.filter { !known.contains($0) }
  }
}

/// What analysis made of a file.
enum FileOutcome: Sendable {
  case articles(AnalysedFile)
  /// More articles than may stand in memory: the file is read in portions instead.
  case large
  /// The time of the file changed, its bytes did not.
  case touched(FileChange)
  case skipped(ReadFailure)
  case failed(XapianError)
  case stopped
}

/// All the articles of a file.
struct AnalysedFile: Sendable {
  var documents: [PreparedDocument] = []
  var change: FileChange
  var report: ReadReport
  /// Ids that stand twice in the file, with the number of the later article.
  var repeated: [(number: Int, id: ArticleID)] = []
}

/// Reads and analyses files. One owner, one thread.
struct FileAnalyst: ~Copyable {
  private var analyst: Analyst
  private let reader: ArticleReader
  private let shouldStop: @Sendable () -> Bool

  /// More articles of one file than this are never held in memory.
  static let mostArticles = 500

  init(
    _ analysis: Analysis, _ reader: ArticleReader, shouldStop: @escaping @Sendable () -> Bool
  ) {
    analyst = Analyst(analysis)
    self.reader = reader
    self.shouldStop = shouldStop
  }

  mutating func outcome(of pending: PendingFile) -> FileOutcome {
    let file = pending.file
    let digest = Digest.ofFile(file.path) ?? []
    if let record = pending.record, record.digest == digest, !digest.isEmpty,
      !record.isIncomplete, !pending.isForced
    {
      return .touched(
        FileChange(
          pending, digest: digest, ids: record.ids, isIncomplete: record.isIncomplete))
    }
    do throws(ReadFailure) {
      return .articles(try analysed(pending, digest: digest))
    } catch {
      guard case .receiver(let reason) = error else { return .skipped(error) }
      switch reason {
      case let error as XapianError: return .failed(error)
      case Interruption.large: return .large
      default: return .stopped
      }
    }
  }

  /// Why a file was not read to its end.
  private enum Interruption: Error { case large, stopped }

  private mutating func analysed(
    _ pending: PendingFile, digest: [UInt8]
  ) throws(ReadFailure) -> AnalysedFile {
    var documents: [PreparedDocument] = []
    var ids: [ArticleID] = []
    var repeated: [(number: Int, id: ArticleID)] = []
    var seen: Set<ArticleID> = []
    let articles = FileArticles(pending.file, record: pending.record, reader: reader)
    let report = try articles.forEach { number, article in
      if shouldStop() { throw Interruption.stopped }
      guard documents.count < Self.mostArticles else { throw Interruption.large }
      guard seen.insert(article.id).inserted else {
        repeated.append((number, article.id))
        return
      }
      ids.append(article.id)
      documents.append(try analyst.document(article))
    }
    return AnalysedFile(
      documents: documents,
      change: FileChange(
        pending, digest: digest, ids: pending.ids(ids, report), isIncomplete: report.isIncomplete),
      report: report, repeated: repeated)
  }
}

extension FileChange {
  /// The size and time are those of before it was read: a file that changed since is read again
  /// next time.
  init(_ pending: PendingFile, digest: [UInt8], ids: [ArticleID], isIncomplete: Bool) {
    self.init(
      path: pending.file.path, name: pending.record?.name ?? pending.file.name,
      size: UInt64(pending.file.size), modifiedNanoseconds: pending.file.modified,
      digest: digest, ids: ids, isIncomplete: isIncomplete)
  }
}
