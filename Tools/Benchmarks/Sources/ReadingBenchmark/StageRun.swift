import BenchmarkClock
import Foundation

@testable import Corpus
@testable import Identifiers
@testable import Indexing

/// Does what a build of an index does with the files of one format, a stage after the other, on one
/// thread.
struct StageRun {
  /// The files are read again until so much processor time was spent.
  let seconds: Double

  func measure(_ group: SampleFiles.Group) throws -> StageTimes {
    let folder = NSTemporaryDirectory() + "dossier-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Not measured: pages of the disk, and tables that are made once.
    var warm = StageTimes(format: group.format, files: group.files.count)
    try round(group, folder, &warm)
    var times = StageTimes(format: group.format, files: group.files.count)
    while times.whole < seconds { try round(group, folder, &times) }
    return times
  }

  private func round(
    _ group: SampleFiles.Group, _ folder: String, _ times: inout StageTimes
  ) throws {
    times.rounds += 1
    let cleaner = Cleaner()
    var builder = DocumentBuilder(
      try CatalogueSource.tagger(overlay: nil, named: "catalogue.txt"))
    let begun = ThreadClock.now()
    var writer = try ShardWriter(folder: folder + "/shard", .standard)
    times.writing += ThreadClock.now() - begun
    for file in group.files {
      var articles: [Article] = []
      _ = try ThreadClock.adding(to: &times.reading) {
        try SampleFiles.reader.read(file.path) { articles.append($0) }
      }
      times.bytes += file.size
      for article in articles {
        times.articles += 1
        let cleaned = ThreadClock.adding(to: &times.cleaning) { cleaner.clean(article) }
        let document = try ThreadClock.adding(to: &times.analysing) {
          try builder.build(
            Draft(
              cleaned, id: ArticleID("\(times.articles)"), path: file.path,
              member: article.member))
        }
        try ThreadClock.adding(to: &times.writing) {
          try writer.add(document, file: 0, number: times.articles)
        }
      }
    }
    let start = ThreadClock.now()
    _ = try writer.finish()
    times.writing += ThreadClock.now() - start
  }
}
