internal import Markup
internal import Text

/// The one language of an article, which chooses the stemmer of its title and its text.
///
/// The unmarked text decides, also under a title in another language; a text too short to tell by is
/// read with its title; what the article declares counts only where detection says nothing.
enum ArticleLanguage {
  /// ISO 639, `und` when nothing tells.
  static func code(title: TokenizedText, body: TokenizedText, declared: String?) -> String {
    let text = body.unmarkedText
    if text.utf8.count >= LanguageDetector.leastForAll,
      let code = LanguageDetector.language(of: text)
    {
      return code
    }
    if let code = LanguageDetector.language(of: title.text + "\n" + text) { return code }
    return declared.flatMap(code(ofDeclared:)) ?? "und"
  }

  /// `en` of `en-US`; nil of what is no code.
  private static func code(ofDeclared declared: String) -> String? {
    let code = declared.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode =
      (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (97...122).contains($0) }
    return isCode && code != "und" ? code : nil
  }
}
