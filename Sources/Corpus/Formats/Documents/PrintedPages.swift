/// Makes paragraphs of the lines that pages were printed in.
enum PrintedPages {
  /// - Parameter pages: pages apart by form feeds; in a page, blocks apart by empty lines.
  static func text(of pages: Substring) -> String {
    let pages = Furniture.removed(
      from: pages.split(separator: "\u{0C}").map { page in
        page.split(separator: "\n", omittingEmptySubsequences: false).map {
          PlainProse.trimmed(String($0))
        }
      })
    let words = WordForms(pages)
    var paragraphs: [String] = []
    for page in pages {
      var isFirst = true
      for block in page.split(separator: "", omittingEmptySubsequences: true) {
        for lines in split(Array(block)) {
          let paragraph = joined(lines, words)
          if let last = paragraphs.last,
            isLoneBullet(last) || isFirst && goesOn(last, in: paragraph)
          {
            paragraphs[paragraphs.count - 1] = joined([last, paragraph], words)
          } else {
            paragraphs.append(paragraph)
          }
          isFirst = false
        }
      }
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The paragraphs of a block that sets them apart by a short last line alone, or by bullets.
  private static func split(_ block: [String]) -> [[String]] {
    let longest = block.map(\.count).max() ?? 0
    var parts: [[String]] = []
    for line in block {
      let before = parts.last?.last ?? ""
      let isEnd =
        isHeading(before, longest) || endsSentence(before) && before.count * 4 < longest * 3
      if before.isEmpty || isEnd || isBullet(line) {
        parts.append([line])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts
  }

  /// `2.1. Directory layout`, above the first line of its section.
  private static func isHeading(_ line: String, _ longest: Int) -> Bool {
    let number = line.prefix { $0.isNumber || $0 == "." }
    return number.contains(".") && line.dropFirst(number.count).first == " "
      && line.count * 3 < longest * 2 && !endsSentence(line)
  }

  private static func joined(_ lines: [String], _ words: WordForms) -> String {
    lines.dropFirst().reduce(into: lines.first ?? "") { text, line in
      words.join(&text, line)
    }
  }

  /// Whether a paragraph stops in the middle of a sentence that the next page goes on with.
  private static func goesOn(_ last: String, in next: String) -> Bool {
    guard let first = next.first, first.isLowercase else { return false }
    return !endsSentence(last)
  }

  private static func endsSentence(_ line: String) -> Bool {
    guard let last = line.last(where: { !"”\"»“’')]".contains($0) }) else { return false }
    return ".!?:;…。".contains(last)
  }

  /// A bullet that stands farther from its text than lines of a paragraph do.
  private static func isLoneBullet(_ line: String) -> Bool { line.count == 1 && isBullet(line) }

  private static func isBullet(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    return "•–—▪◦●■‣·*".contains(first) || line.hasPrefix("- ")
  }
}

/// What stands at the top and bottom of pages and is no part of what they say.
private enum Furniture {
  /// A line is furniture that stands at the edge of so many pages, and of half of all.
  private static let leastPages = 3
  /// So many lines of each edge are looked at.
  private static let depth = 2

  static func removed(from pages: [[String]]) -> [[String]] {
    guard pages.count > 1 else { return pages }
    var counts: [String: Int] = [:]
    for page in pages {
      for key in Set(edges(of: page).map { key(page[$0]) }) { counts[key, default: 0] += 1 }
    }
    return pages.map { page in
      var page = page
      for place in edges(of: page) {
        let line = page[place]
        let count = counts[key(line)] ?? 0
        if isNumber(line) || count >= leastPages && count * 2 >= pages.count { page[place] = "" }
      }
      return page
    }
  }

  private static func edges(of page: [String]) -> [Int] {
    let filled = page.indices.filter { !page[$0].isEmpty }
    return Array(Set(filled.prefix(depth) + filled.suffix(depth)))
  }

  /// Pages differ in their numbers.
  private static func key(_ line: String) -> String {
    String(line.lowercased().filter { !$0.isNumber })
  }

  /// `12`, `- 12 -`, `3/10`
  private static func isNumber(_ line: String) -> Bool {
    line.count <= 12 && line.contains(where: \.isNumber)
      && line.allSatisfy { $0.isNumber || " -–—/|.".contains($0) }
  }
}

/// Which words a text has, to tell a word that was parted at the end of a line from one that is
/// written with a hyphen.
private struct WordForms {
  private var hyphenated: Set<Substring> = []
  private var whole: Set<Substring> = []

  init(_ pages: [[String]]) {
    for line in pages.joined() {
      for word in line.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
        if word.hasSuffix("-") { continue }
        if word.contains("-") { hyphenated.insert(word) } else { whole.insert(word) }
      }
    }
  }

  /// Adds a line to what stands before it.
  func join(_ text: inout String, _ line: String) {
    if text.last == "\u{AD}" {
      text.removeLast()
      text += line
      return
    }
    guard text.last == "-" || text.last == "\u{2010}", line.first?.isLowercase == true,
      text.dropLast().last?.isLetter == true
    else {
      text += " " + line
      return
    }
    let left = text.dropLast().suffix(while: \.isLetter)
    let right = line.prefix { $0.isLetter }
    // "Bild- und Tonaufnahmen", "short- and long-term"
    if Self.conjunctions.contains(String(right)) {
      text += " " + line
      return
    }
    let isHyphenated =
      hyphenated.contains("\(left)-\(right)") && !whole.contains("\(left)\(right)")
    if !isHyphenated { text.removeLast() }
    text += line
  }

  private static let conjunctions: Set<String> = [
    "und", "oder", "bis", "bzw", "sowie", "and", "or", "to", "y", "o", "e", "et", "ou", "en", "of",
  ]
}

extension Substring {
  /// The longest end of which every element does.
  fileprivate func suffix(while predicate: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, predicate(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
