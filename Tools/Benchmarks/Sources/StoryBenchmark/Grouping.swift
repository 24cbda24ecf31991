import Foundation

@testable import Indexing
@testable import Platform
@testable import Xapian

/// What grouping the near-duplicates of a finished database costs in a process of its own.
struct Grouping {
  private let articles: Int
  private let groups: Int
  /// Of processor.
  private let seconds: Double
  /// The most memory of the process, less what it had when the database was open.
  private let bytes: Int

  init(path: String) throws {
    let database = try Database(path: path)
    articles = try database.documentCount
    let before = ProcessMemory.residentBytes()
    let start = clock()
    groups = try NearDuplicates.groups(in: database).count
    seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    bytes = ProcessMemory.peakBytes() - before
  }

  func show() {
    let each = (Double(bytes) / Double(articles), seconds * 1e6 / Double(articles))
    print(
      String(
        format: "%8d articles %7d groups %7.2f s %6.1f µs an article %7.1f MB %6.1f bytes an article",
        articles, groups, seconds, each.1, Double(bytes) / 1e6, each.0))
  }
}
