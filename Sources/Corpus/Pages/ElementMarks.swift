/// What name, role, class and id of an element say of it.
struct ElementMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// No part of an article, however much text it holds.
  static let never = ElementMarks(rawValue: 1 << 0)
  /// Not shown when the page was saved.
  static let hidden = ElementMarks(rawValue: 1 << 1)
  /// What readers say of the article.
  static let discussion = ElementMarks(rawValue: 1 << 2)
  /// No part of an article unless it holds much of the page's prose.
  static let unlikely = ElementMarks(rawValue: 1 << 3)
  /// About other articles or the site: no date or author of the article stands there.
  static let elsewhere = ElementMarks(rawValue: 1 << 4)
  /// Said to be the article's own text.
  static let body = ElementMarks(rawValue: 1 << 5)
  /// Said to name who wrote it.
  static let byline = ElementMarks(rawValue: 1 << 6)
  /// Said to tell when it was published.
  static let dateline = ElementMarks(rawValue: 1 << 7)
  /// Shown when its reader asks for it: an answer below its question.
  static let unfolds = ElementMarks(rawValue: 1 << 8)
}
