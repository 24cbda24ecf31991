internal import Text

/// Tells what an article is about from what it mentions.
struct Salience {
  /// In bytes of the body that are the article's own.
  private let lead: Int
  private let words: Int

  init(_ article: ArticleText) {
    let own = article.body.tokens.filter { !article.body.isMarked($0) }
    words = own.count
    lead = own.isEmpty ? 0 : own[min(own.count - 1, max(60, own.count * 15 / 100))].span.end
  }

  /// An entity is major when it is in the title; when the first 15 % of the words, or 60, and one
  /// other place mention it; or when it is mentioned often for the length: three times and once in
  /// every hundred words.
  func isMajor(_ mentions: [EntityMention]) -> Bool {
    if mentions.contains(where: { $0.part == .title }) { return true }
    guard mentions.count > 1, let first = mentions.first else { return false }
    return first.span.start < lead || (mentions.count >= 3 && mentions.count * 100 >= words)
  }
}
