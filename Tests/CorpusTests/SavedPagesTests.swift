import Identifiers
import TestSupport
import Testing
import Text

@testable import Corpus

/// The pages of the public benchmark, where they lie beside the checkout. What is measured, and how
/// the titles and dates came about, is told in `Tools/Evaluation/README.md`.
@Suite(.enabled(if: SharedData.articles("html") != nil)) struct `Saved pages` {
  private func read(_ truth: [String: PageTruth]) throws -> [(truth: PageTruth, CleanedArticle)] {
    let folder = try #require(SharedData.articles("html"))
    let reader = ArticleReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
    var pages: [(truth: PageTruth, CleanedArticle)] = []
    for (name, page) in truth {
      _ = try reader.read("\(folder)/\(name).html.gz") { pages.append((page, Cleaner().clean($0))) }
    }
    return pages
  }

  /// 0.976 when this was written; 0.95 to 0.96 are the best of the others.
  @Test func `have the text that people say they have`() throws {
    let root = try #require(SharedData.root)
    let pages = try read(PageTruth.pages(ofJSON: "\(root)/html-ground-truth.json"))
    #expect(pages.count == 181)
    let score = ShingleScore(
      of: pages.map { truth, article in
        Shingles.match(
          found: Shingles(of: article.body.unmarkedText),
          truth: Shingles(of: truth.articleBody ?? ""))
      })
    #expect(score.f1 >= 0.97)
  }

  /// 40 and 37 when this was written.
  @Test func `have the titles and dates that people say they have`() throws {
    let table = SharedData.package + "/Tools/Evaluation/html-facts.tsv"
    let pages = try read(PageTruth.pages(ofTable: table))
    #expect(pages.count == 40)
    let titles = pages.count { PageTruth.isSame($0.1.title.text, $0.truth.title ?? "") }
    let dates = pages.count { truth, article in
      PageTruth.isSame(date: article.date?.text ?? "", asTold: truth.date ?? "")
    }
    #expect(titles >= 38)
    #expect(dates >= 36)
  }
}
