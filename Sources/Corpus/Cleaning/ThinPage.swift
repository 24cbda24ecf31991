internal import Text

/// Tells pages that hold no article: walls, errors, and what is too short to be prose.
struct ThinPage {
  private let title: String
  private let body: TokenizedText
  /// Words of the body that are not marked.
  private let words: Int
  /// The first of the body, in lower case; empty where there are too many words for it to matter.
  private let head: String

  /// Nil of an article, however short.
  static func reason(title: String, body: TokenizedText, words: Int) -> ThinReason? {
    let page = ThinPage(
      title: title.lowercased(), body: body, words: words,
      head: words < max(errorWords, loginWords) ? Self.head(of: body) : "")
    return page.isError ? .error : page.wall ?? (page.isShort ? .short : nil)
  }

  /// More words are an article, whatever its title says.
  private static let errorWords = 80
  private static let loginWords = 60
  private static let wallWords = 150
  /// Fewer words are no article unless they are sentences.
  private static let shortWords = 20
  /// Of a news item in brief, one sentence has so many.
  private static let sentenceWords = 7

  private var isError: Bool {
    guard words < Self.errorWords else { return false }
    if ThinPhrases.errorTitles.contains(where: { title.hasPrefix($0) }) { return true }
    return ThinPhrases.errors.contains { Substrings.contains(head, $0) }
      || ThinPhrases.errorTitles.contains { head.hasPrefix($0) }
  }

  /// The wall before the article, by what is marked and by what little else there is.
  private var wall: ThinReason? {
    let paywalls = body.marked.count { $0.reason == .paywall }
    let consents = body.marked.count { $0.reason == .consent }
    if words < Self.loginWords, paywalls == 0, isLogin { return .login }
    if words < Self.shortWords, !isProse, paywalls + consents > 0 {
      return consents > paywalls ? .consent : .paywall
    }
    guard paywalls + consents >= 2,
      words < Self.wallWords || paywalls + consents >= 8
    else { return nil }
    return consents > paywalls ? .consent : .paywall
  }

  private var isLogin: Bool {
    ThinPhrases.logins.contains { Substrings.contains(head, $0) }
      || ThinPhrases.loginTitles.contains { title.hasPrefix($0) }
  }

  private var isShort: Bool { words < Self.shortWords && !isProse }

  /// Whether a title stands over at least one whole sentence that is not marked.
  private var isProse: Bool {
    guard !title.isEmpty else { return false }
    let text = body.unmarkedText
    let sentences = text.split { [".", "!", "?", "\n"].contains($0) }
    let isWhole = text.last { !$0.isWhitespace }.map {
      [".", "!", "?", "”", "»", "\""].contains($0)
    }
    return isWhole == true
      && sentences.contains { $0.split(separator: " ").count >= Self.sentenceWords }
  }

  private static func head(of body: TokenizedText) -> String {
    String(decoding: body.text.utf8.prefix(1_500), as: UTF8.self).lowercased()
  }
}
