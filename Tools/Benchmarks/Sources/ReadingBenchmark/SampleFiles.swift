@testable import Corpus
@testable import Identifiers

/// The files that are measured, together by the format that they turn out to be in.
struct SampleFiles {
  struct Group {
    let format: String
    let files: [SourceFile]
  }

  let groups: [Group]
  /// Files that gave no article.
  let skipped: Int

  /// As `dossier index` would read them today.
  static let reader = ArticleReader(today: CalendarDay(number: 21_000))

  init(under paths: [String]) {
    var byFormat: [String: [SourceFile]] = [:]
    var skipped = 0
    for file in FolderWalk(paths, excluding: []).listing().files {
      guard let report = try? Self.reader.read(file.path, { _ in }), report.articles > 0 else {
        skipped += 1
        continue
      }
      let packed = file.name.hasSuffix(".gz") ? " (gz)" : ""
      byFormat[report.format.rawValue + packed, default: []].append(file)
    }
    groups = byFormat.sorted { $0.key < $1.key }.map { Group(format: $0.key, files: $0.value) }
    self.skipped = skipped
  }
}
