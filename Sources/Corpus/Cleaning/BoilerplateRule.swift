internal import Text

/// A phrase that people do not write in articles, and how much around it is not the article.
struct BoilerplateRule: Sendable {
  enum Scope: Sendable {
    /// The reporter's line that it ends.
    case place
    /// The phrase alone.
    case phrase
    /// The sentence that holds it.
    case sentence
    /// The sentence that begins with it.
    case opening
    /// The same, when the sentence offers news by mail: `Sign up for our briefing.`
    case offer
    /// From the phrase to the end of its sentence.
    case onwards
    /// From the phrase to the end of its line.
    case restOfLine
    /// Its line, when that begins with the phrase and is short.
    case lineStart
    /// Its line, when there is nothing else on it.
    case wholeLine
    /// Its line, when that ends with the phrase and is no sentence.
    case lineEnd
    /// From the sign of copyright before it to the end of its sentence.
    case rights
    /// From `The post`, or the beginning of its sentence, to the end of that.
    case post
    /// The caption that an agency's name ends.
    case caption
    /// The phrase and the title in capitals that follows it inside a paragraph.
    case title
    /// Its sentence and what follows on its line, when that tells who the reporter is.
    case life
    /// A heading, and the titles that stand below it.
    case heading
  }

  /// In lower case; at least four bytes, of which the first is of a letter or figure.
  let phrase: [UInt8]
  let reason: MarkReason
  let scope: Scope

  /// A line that begins with a phrase is longer only when it is part of the article, in bytes.
  static let shortLine = 160

  /// A longer sentence holds more than an offer, where full stops are missing, in bytes.
  var longestSentence: Int {
    switch reason {
    case .newsletter, .social: 160
    default: 220
    }
  }
}
