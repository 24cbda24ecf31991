internal import Markup

/// Takes bylines apart: `By Foo Yun Chee and Jane Doe`, `a@b.org (Jane Doe)`, `Doe; Roe`.
enum AuthorNames {
  /// More names are a list of something else.
  static let most = 20

  static func names(_ byline: String) -> [String] {
    var text = HTMLEntities.decode(byline)
    if let mail = mailName(text) { text = mail }
    for opening in ["By ", "by ", "BY ", "Von ", "von ", "Par ", "par "]
    where text.hasPrefix(opening) {
      text = String(text.dropFirst(opening.count))
    }
    var parts = split(text, at: [";", " and ", " und ", " et ", " & ", "|"])
    parts = parts.flatMap { part in
      let commas = split(part, at: [","])
      // `Smith, John` is one name, and so is `Meta Platforms, Inc.`.
      return commas.allSatisfy { $0.contains(" ") } ? commas : [part]
    }
    return parts.filter(isName).prefix(most).map { $0 }
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

/// Splitting by bytes.
enum Substrings {
  static func split(_ text: String, at separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index..<(index + mark.count)].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
