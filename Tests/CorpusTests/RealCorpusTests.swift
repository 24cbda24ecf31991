import Identifiers
import TestSupport
import Testing
import Text

@testable import Corpus

/// Every file of the shared articles, where they lie beside the checkout.
@Suite(.enabled(if: SharedData.articles("seed") != nil)) struct `A real corpus` {
  let listing: FolderListing
  let reader: ArticleReader

  init() throws {
    let root = try #require(SharedData.root)
    listing = FolderWalk(["\(root)/articles"], excluding: []).listing()
    reader = ArticleReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
  }

  /// Counted by hand with `find` and, for the front matter, with another YAML parser: 142 of 543
  /// in `policytracker` are invalid.
  @Test func `is read whole, every file an article`() throws {
    var articles: [Article] = []
    var lenient = 0
    for file in listing.files {
      let report = try reader.read(file.path) { articles.append($0) }
      #expect(report.articles == 1, "\(file.name)")
      lenient += report.lenientFrontMatters
    }
    #expect(listing.files.count == 1_249)
    #expect(articles.count == 1_249)
    #expect(listing.skipped.map { $0.path.split(separator: "/").last } == ["posts.11tydata.js"])
    #expect(lenient == 142)
    #expect(articles.allSatisfy { !$0.title.isEmpty })
    #expect(articles.count { $0.date == nil } <= 20)
  }

  @Test func `has its near-duplicates found`() throws {
    let files = listing.files.filter { $0.name.contains("/policytracker/") }
    var earlier: [CleanedArticle] = []
    var duplicates = 0
    var leads = 0
    var languages: [String: Int] = [:]
    for file in files {
      _ = try reader.read(file.path) { article in
        let cleaned = Cleaner().clean(article)
        languages[cleaned.language, default: 0] += 1
        if cleaned.body.marked.contains(where: { $0.reason == .repeatedLead }) { leads += 1 }
        if earlier.contains(where: { Self.isOneStory($0, cleaned) }) { duplicates += 1 }
        earlier.append(cleaned)
      }
    }
    #expect(files.count == 555)
    // 103 by other means: 88 with an address that came before, and 23 syndicated.
    #expect((95...125).contains(duplicates))
    // 469 repeat the description in the text, by comparing the two fields.
    #expect((440...480).contains(leads))
    #expect((500...520).contains(languages["en"] ?? 0))
    #expect((26...32).contains(languages["de"] ?? 0))
  }

  /// The rule that `Fingerprint.thresholdWithinSource` tells.
  private static func isOneStory(_ left: CleanedArticle, _ right: CleanedArticle) -> Bool {
    let similarity = left.fingerprint.comparison(with: right.fingerprint)
    if let url = left.url, url == right.url, similarity ?? 1 >= 0.05 { return true }
    guard !Set(left.fingerprint.bandKeys).isDisjoint(with: right.fingerprint.bandKeys) else {
      return false
    }
    let isStrict = left.source == right.source && left.title.text != right.title.text
    return left.fingerprint.similarity(to: right.fingerprint)
      >= (isStrict ? Fingerprint.thresholdWithinSource : Fingerprint.threshold)
  }

  @Test func `keeps the seed's article and marks its advertisements`() throws {
    let file = try #require(listing.files.first { $0.name.contains("/seed/") })
    var found: CleanedArticle?
    _ = try reader.read(file.path) { found = Cleaner().clean($0) }
    let article = try #require(found)
    #expect(
      article.title.text
        == "Brussels Upset, Government Pleased by Microsoft and Mistral AI Partnership")
    #expect(
      article.body.marked.map(\.reason) == [
        .advertisement, .advertisement, .related, .advertisement,
      ])
    #expect(article.language == "en")
    #expect(article.thin == nil)
  }
}
