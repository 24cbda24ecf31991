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
    /// From the phrase to the end of its sentence.
    case onwards
    /// From the phrase to the end of its line.
    case restOfLine
    /// Its line, when that begins with the phrase and is short.
    case lineStart
    /// Its line, when there is nothing else on it.
    case wholeLine
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

  /// In lower case; begins with a letter or figure.
  let phrase: [UInt8]
  let reason: MarkReason
  let scope: Scope

  /// A line that begins with a phrase is longer only when it is part of the article, in bytes.
  static let shortLine = 160
}

/// Finds all phrases of all rules in one pass over a text.
struct PhraseScanner: Sendable {
  private let rules: [UInt32: [BoilerplateRule]]
  /// Whether some phrase begins with four bytes of this hash: most words of a text begin none.
  private let begins: [Bool]

  init(_ rules: [BoilerplateRule]) {
    self.rules = Dictionary(grouping: rules) { Self.key($0.phrase, 0) }
    var begins = [Bool](repeating: false, count: 1 << 16)
    for key in self.rules.keys { begins[Self.hash(key)] = true }
    self.begins = begins
  }

  struct Hit {
    let offset: Int
    let rule: BoilerplateRule
  }

  /// Phrases at the beginning of a word, in the order of the text.
  func hits(in outline: TextOutline) -> [Hit] {
    let text = outline.lower
    var hits: [Hit] = []
    var offset = 0
    while offset + 4 <= text.count {
      let key = Self.key(text, offset)
      if begins[Self.hash(key)], let candidates = rules[key] {
        for rule in candidates where matches(rule.phrase, in: outline, at: offset) {
          hits.append(Hit(offset: offset, rule: rule))
        }
      }
      while offset < text.count, Self.isWordByte(text[offset]) { offset += 1 }
      while offset < text.count, !Self.isWordByte(text[offset]) { offset += 1 }
    }
    return hits
  }

  /// Whether the phrase stands there and is not the beginning of a longer word.
  private func matches(_ phrase: [UInt8], in outline: TextOutline, at offset: Int) -> Bool {
    let text = outline.lower
    let end = offset + phrase.count
    guard end <= text.count else { return false }
    for index in phrase.indices where text[offset + index] != phrase[index] { return false }
    // A capital begins a new word where two were glued: `Reporting fromSan Francisco`.
    return end == text.count || !Self.isWordByte(text[end]) || !Self.isWordByte(text[end - 1])
      || (0x41...0x5A).contains(outline.bytes[end])
  }

  private static func key(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    var key: UInt32 = 0
    for index in offset..<min(offset + 4, bytes.count) { key = key << 8 | UInt32(bytes[index]) }
    return key
  }

  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
