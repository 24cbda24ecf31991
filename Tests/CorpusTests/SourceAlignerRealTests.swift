import Identifiers
import Markup
import TestSupport
import Testing
import Text

@testable import Corpus

/// The maps of all files of a kind where they lie beside the checkout.
@Suite(.enabled(if: SharedData.articles("seed") != nil)) struct `The source maps of real articles` {
  private func coverage(
    of folder: String, _ formats: Set<String>
  ) throws -> (coverage: SourceCoverage, broken: [String]) {
    let reader = ArticleReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
    var coverage = SourceCoverage()
    var broken: [String] = []
    for file in FolderWalk([folder], excluding: []).listing().files {
      let bytes = try FileBytes(path: file.path, limits: .standard)
      let content = try bytes.rest(limit: 1 << 30)
      _ = try reader.read(file.path) { article in
        guard let origin = article.origin, formats.contains("\(origin.syntax)") else { return }
        let cleaned = Cleaner().clean(article)
        let text = Array(cleaned.body.text.utf8)
        coverage.add(text, cleaned.sourceMap)
        let oracle = SourceOracle(text: text, file: content, syntax: origin.syntax) {
          String(decoding: $0, as: UTF8.self)
        }
        broken += cleaned.sourceMap.map(oracle.broken) ?? []
      }
    }
    return (coverage, broken)
  }

  @Test(arguments: ["seed", "policytracker", "18f", "extra"])
  func `join all but a few characters`(folder: String) throws {
    let root = try #require(SharedData.articles(folder))
    let (coverage, broken) = try coverage(of: root, ["plain", "markdown", "json", "feed"])
    #expect(broken == [])
    #expect(coverage.share >= 0.9999, "\(coverage)")
  }
}
