internal import Text

/// How much of a sentence goes with a phrase: never what only lacks a full stop.
extension Boilerplate {
  /// The sentence of a phrase; of one that is too long to be an offer alone, what is near the phrase.
  mutating func markSentence(_ hit: PhraseScanner.Hit) {
    let sentence = outline.sentence(at: hit.offset)
    guard sentence.count > hit.rule.longestSentence else {
      marks.mark(sentence, hit.rule.reason)
      return
    }
    let start = hit.offset - sentence.start <= Self.nearStart ? sentence.start : hit.offset
    let isNearEnd = sentence.end - hit.end <= Self.nearEnd
    marks.mark(start, isNearEnd ? sentence.end : hit.end, hit.rule.reason)
  }

  /// In bytes.
  private static let nearStart = 40
  private static let nearEnd = 80

  /// Whether a sentence speaks of news that come by mail, or of nothing but signing up.
  func offersMail(_ sentence: TextSpan) -> Bool {
    if sentence.count <= 30 { return true }
    let text = outline.text(of: TextSpan(sentence.start, min(sentence.end, sentence.start + 300)))
    let lower = text.lowercased()
    return Self.mails.contains { Substrings.contains(lower, $0) }
  }

  private static let mails = [
    "newsletter", "briefing", "inbox", "email", "e-mail", "mailing list", "digest", "daily brief",
    "alerts", "updates", "channel", "edition", "morning", "infolettre", "boîte mail", "listserv",
    "headlines", "news",
  ]

  /// A line such as `Mike Kemp/In Pictures via Getty Images`.
  mutating func markCreditLine(_ offset: Int, _ end: Int, in line: TextSpan) {
    guard line.count <= 100, isBare(end, line.end) else { return }
    let head = outline.bytes[line.start..<offset]
    let joins = [UInt8(ascii: "/"), UInt8(ascii: "|"), 0xA9].contains { head.contains($0) }
    let lower = outline.lower[line.start..<offset]
    let isVia = lower.suffix(5).elementsEqual(" via ".utf8) || lower.starts(with: "via ".utf8)
    if joins || isVia || isBare(line.start, offset) { marks.mark(line, .credit) }
  }

  /// `© 2025 The Example Ltd. All rights reserved.`
  mutating func markRights(_ offset: Int, in line: TextSpan) {
    guard outline.bytes[offset] != outline.lower[offset] else { return }
    var start = offset
    let first = max(line.start, offset - 120)
    for place in stride(from: offset - 1, through: first, by: -1) {
      let isSign = outline.bytes[place] == 0xC2 && outline.bytes[place + 1] == 0xA9
      if isSign || outline.lower[place...].starts(with: "copyright".utf8) { start = place }
    }
    marks.mark(start, outline.sentenceEnd(from: offset, in: line), .credit)
  }
}

/// Rows of the names of social networks: `Facebook Twitter LinkedIn`.
enum SocialRow {
  /// Whether a line, in lower case, holds nothing but at least two of them, and words of sharing.
  static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    var networks = 0
    for word in line.split(whereSeparator: { $0 < 0x80 && !(0x61...0x7A).contains($0) }) {
      let name = String(decoding: word, as: UTF8.self)
      if Self.networks.contains(name) {
        networks += 1
      } else if !sharing.contains(name) {
        return false
      }
    }
    return networks > 1
  }

  private static let networks: Set<String> = [
    "facebook", "twitter", "x", "linkedin", "whatsapp", "email", "mail", "print", "pinterest",
    "reddit", "telegram", "instagram", "youtube", "mastodon", "bluesky", "threads", "tumblr",
    "flipboard", "pocket", "tiktok", "xing", "messenger", "rss", "drucken", "imprimer",
  ]
  private static let sharing: Set<String> = [
    "share", "on", "via", "e", "by", "copy", "link", "this", "article", "follow", "us", "and",
    "teilen", "auf", "per", "partager", "sur", "par", "copier", "le", "lien", "suivez", "nous",
  ]
}
