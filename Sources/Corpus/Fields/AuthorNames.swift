internal import Markup

/// Takes bylines apart: `By Foo Yun Chee and Jane Doe`, `a@b.org (Jane Doe)`, `Doe; Roe`.
enum AuthorNames {
  /// More names are a list of something else.
  static let most = 20

  static func names(_ byline: String) -> [String] {
    var text = HTMLEntities.decode(byline)
    if let mail = mailName(text) { text = mail }
    text = withoutOpening(text)
    var parts = split(text, at: [";", "|", ", and ", ", und ", " and ", " und ", " et ", " & "])
    parts = parts.flatMap { part in
      let commas = split(part, at: [","]).filter { !isCredential($0) }
      // `Smith, John` is one name, and so is `Meta Platforms, Inc.`.
      let isList = commas.count == 1 || commas.allSatisfy { $0.contains(" ") }
      return isList ? commas : [part]
    }
    parts = parts.map(withoutOpening)
    return parts.filter(isName).prefix(most).map { $0 }
  }

  /// Without `By`, `Written by:`, `Von` and the like before it.
  private static func withoutOpening(_ text: String) -> String {
    let head = text.prefix(16).lowercased()
    for opening in openings where head.hasPrefix(opening) {
      let rest = text.dropFirst(opening.count)
      guard let next = rest.first, next == " " || next == ":" else { continue }
      return PlainProse.trimmed(String(rest.drop { $0 == ":" || $0 == " " }))
    }
    return text
  }

  private static let openings = [
    "written by", "posted by", "words by", "story by", "reported by", "reviewed by", "author",
    "authors", "autor", "auteur", "by", "von", "par", "por", "door", "text",
  ]

  /// What stands behind a name and is none: `Ph.D.`, `MS`, `CFP`, `CNN`.
  private static func isCredential(_ part: String) -> Bool {
    let letters = part.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard (2...5).contains(letters.count), !part.contains(" ") else { return false }
    return letters.allSatisfy { $0.properties.isUppercase }
      || (part.contains(".") && part.unicodeScalars.first?.properties.isUppercase == true
        && !["Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr."].contains(part))
  }

  /// RSS has the address first and the name in brackets after it.
  private static func mailName(_ text: String) -> String? {
    guard text.contains("@"), let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
      return nil
    }
    return String(text[text.index(after: open)...].dropLast())
  }

  private static func split(_ text: String, at separators: [String]) -> [String] {
    var parts = [text]
    for separator in separators {
      parts = parts.flatMap { Substrings.split($0, at: separator) }
    }
    return parts.map(PlainProse.trimmed).filter { !$0.isEmpty }
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 100 && !text.hasPrefix("http")
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

/// Looking for bytes in text, and splitting by them.
enum Substrings {
  static func contains(_ text: String, _ mark: String) -> Bool {
    ByteSearch.first(Array(mark.utf8), in: Array(text.utf8)) != nil
  }

  static func split(_ text: String, at separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    while let found = ByteSearch.first(mark, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
      start = found + mark.count
    }
    guard start > 0 else { return [text] }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
