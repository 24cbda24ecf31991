import Foundation

@testable import Corpus
@testable import Identifiers
@testable import TestSupport
@testable import Text

/// A page as it was read, beside what people say is on it.
struct ReadPage {
  let name: String
  let truth: PageTruth
  let found: PageTruth

  /// Nil when the folder has no such page, or it cannot be read at all.
  init?(_ name: String, _ truth: PageTruth, in folder: String, _ reader: ArticleReader) {
    let paths = [".html", ".html.gz"].map { "\(folder)/\(name)\($0)" }
    guard let path = paths.first(where: FileManager.default.fileExists) else { return nil }
    self.name = name
    self.truth = truth
    var found: PageTruth?
    do {
      _ = try reader.read(path) { found = Self.shown(Cleaner().clean($0)) }
    } catch {
      FileHandle.standardError.write(Data("\(path): \(error)\n".utf8))
    }
    self.found = found ?? PageTruth()
  }

  private static func shown(_ article: CleanedArticle) -> PageTruth {
    var shown = PageTruth()
    shown.articleBody = article.body.unmarkedText
    shown.title = article.title.text
    shown.date = article.date?.text
    shown.author = article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")
    shown.source = article.source
    shown.language = article.language
    shown.url = article.url
    return shown
  }

  /// Nil when nobody said what the text is.
  var match: ShingleMatch? {
    truth.articleBody.map {
      Shingles.match(
        found: Shingles(of: found.articleBody ?? ""), truth: Shingles(of: $0))
    }
  }

  /// How many of the pieces that must be there are, and of those that must not.
  var segments: (with: (Int, of: Int), without: (Int, of: Int)) {
    let text = Self.squeezed(found.articleBody ?? "")
    let count: ([String]) -> Int = { pieces in
      pieces.count { text.contains(Self.squeezed($0)) }
    }
    let (with, without) = (truth.with ?? [], truth.without ?? [])
    return ((count(with), with.count), (count(without), without.count))
  }

  private static func squeezed(_ text: String) -> String {
    TextNormalizer.line(text).filter { !$0.isWhitespace }
  }
}
