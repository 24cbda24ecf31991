import FuzzDriver

@testable import Corpus
@testable import Identifiers
@testable import Text

/// What holds of every cleaned article.
enum ArticlePromises {
  static func check(_ article: CleanedArticle) {
    check(article.title)
    check(article.body)
    promise(
      article.wordCount <= article.title.tokens.count + article.body.tokens.count,
      "more words counted than there are")
    let fingerprint = article.fingerprint
    promise(
      Fingerprint(bytes: fingerprint.bytes) == fingerprint, "a fingerprint does not read back")
    promise(fingerprint.similarity(to: fingerprint) >= 0, "no similarity")
    _ = fingerprint.bandKeys
    if let map = article.sourceMap { check(map, of: article.body.text) }
  }

  private static func check(_ text: TokenizedText) {
    promise(Fold.isComposed(text.text), "not in normal form C: \(text.text)")
    var end = 0
    for mark in text.marked {
      promise(mark.span.start >= end && mark.span.count > 0, "marks overlap, or one is empty")
      end = mark.span.end
      check(mark.span, in: text.text)
    }
  }

  private static func check(_ map: SourceMap, of text: String) {
    var end = 0
    for run in map.runs {
      promise(run.text.start >= end, "runs overlap")
      end = run.text.end
      check(run.text, in: text)
      promise(run.source.start >= 0, "a run before the file")
    }
  }

  private static func check(_ span: TextSpan, in text: String) {
    let bytes = text.utf8
    promise(span.end <= bytes.count, "a span outside the text")
    for offset in [span.start, span.end] {
      let place = bytes.index(bytes.startIndex, offsetBy: offset)
      promise(place.samePosition(in: text.unicodeScalars) != nil, "half a character spanned")
    }
  }
}

/// What holds of every date that was read.
enum DatePromises {
  static func check(_ date: PublicationDate) {
    promise(date.firstDay.number <= ReaderTarget.today.number + 2, "a date in the future")
    promise(date.firstDay.components.year >= 1500, "a date before print")
    promise(PublicationDate(date.text) == date, "\(date.text) does not read back")
  }
}
