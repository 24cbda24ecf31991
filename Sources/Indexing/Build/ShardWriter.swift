internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Xapian

/// Writes the documents of one shard into databases of a few hundred. One owner, one thread.
struct ShardWriter: ~Copyable {
  private let folder: String
  private let limits: ShardLimits
  private var database: WritableDatabase?
  private var pending = 0
  /// Bytes of text of what is pending.
  private var pendingText = 0
  private(set) var report = ShardReport()

  /// Begins the shard anew: what a killed build left of it is removed.
  init(folder: String, _ limits: ShardLimits) throws(IndexingFailure) {
    self.folder = folder
    self.limits = limits
    try onDisk { () throws(SystemFailure) in
      try Files.removeTree(folder)
      try Files.makeFolder(folder, mode: 0o755)
    }
  }

  mutating func add(
    _ document: PreparedDocument, file: Int?, number: Int
  ) throws(IndexingFailure) {
    let made: Document
    do throws(XapianError) {
      made = try document.document(story: StoryNumber(startedBy: document.id, attempt: 0))
    } catch {
      guard case .invalidArgument(let reason) = error else { throw .database(error) }
      skip(
        SkippedSource(
          path: document.path ?? document.id.text, kind: .refused,
          reason: "\(document.id) cannot be kept: \(reason)"))
      return
    }
    try put(made, text: document.facts.textBytes)
    report.entities.formUnion(document.entities)
    // What is kept of the previous generation was not found by this run.
    if file != nil { report.found.add(document.facts, id: document.id.text) }
    report.documents.append(
      ShardReport.Entry(
        id: document.id, file: file, number: number, path: file == nil ? document.path : nil))
  }

  mutating func skip(_ source: SkippedSource) { report.skipped.append(source) }

  /// Counts a file that was read.
  mutating func count(_ read: ReadReport, of path: String) { report.found.add(read, of: path) }

  mutating func finish(_ part: ShardReport.FilePart) {
    report.files.append(part)
  }

  /// Closes the shard and gives its report. It is not forced to the disk: a killed process loses
  /// nothing by that, and after a crash of the machine no build goes on (`BuildStart`).
  consuming func finish() throws(IndexingFailure) -> ShardReport {
    try closeDatabase()
    return report
  }

  private mutating func put(
    _ document: borrowing Document, text: Int
  ) throws(IndexingFailure) {
    if pending == limits.database { try closeDatabase() }
    if database == nil { try openDatabase() }
    do throws(XapianError) { try database?.add(document) } catch { throw .database(error) }
    pending += 1
    pendingText += text
    // At once: whoever read a large article lets the next be read after this.
    if pendingText >= limits.text { try closeDatabase() }
  }

  private mutating func openDatabase() throws(IndexingFailure) {
    let path = Self.database(report.databases.count, in: folder)
    do throws(XapianError) {
      var opened = try WritableDatabase(path: path, mode: .create, durability: .none)
      try opened.beginTransaction()
      database = consume opened
    } catch {
      throw .database(error)
    }
  }

  private mutating func closeDatabase() throws(IndexingFailure) {
    guard database != nil else { return }
    do throws(XapianError) { try database?.commitTransaction() } catch { throw .database(error) }
    database = nil
    report.databases.append(pending)
    pending = 0
    pendingText = 0
  }

  /// Where a shard's n-th database is, from 0.
  static func database(_ number: Int, in folder: String) -> String { "\(folder)/\(number)" }
}
