internal import Markup
internal import Text

/// The names that a page shows its reader as its authors': in an element that is called a byline,
/// or on a line near the headline that begins with `By`.
enum ShownByline {
  /// An element of more nodes is no byline.
  private static let mostNodes = 60

  static func names(on metadata: inout PageMetadata) -> [String] {
    let heading = metadata.title.heading
    let named = inElements(metadata.page, heading)
    guard named.isEmpty, let heading else { return named }
    return onLines(metadata.lines.lines, heading)
  }

  /// The nearest to the headline.
  private static func inElements(_ page: JudgedPage, _ heading: Int?) -> [String] {
    var best: (names: [String], distance: Int)?
    page.forEach(outside: [.never, .discussion, .elsewhere, .hidden]) { node in
      let element = page.tree.nodes[node]
      guard page.marks[node].contains(.byline), element.end - node <= mostNodes else { return }
      let distance = abs(node - (heading ?? 0))
      guard distance < best?.distance ?? .max else { return }
      let names = names(inPieces: page, below: node)
      if !names.isEmpty { best = (names, distance) }
    }
    return best?.names ?? []
  }

  /// Each piece of text by itself: names and offices stand side by side without a space between.
  private static func names(inPieces page: JudgedPage, below node: Int) -> [String] {
    var names: [String] = []
    for index in node..<page.tree.nodes[node].end where page.tree.nodes[index].isText {
      let found = self.names(in: TextNormalizer.line(page.tree.nodes[index].text))
      if found.isEmpty, !names.isEmpty, page.tree.nodes[index].text.contains(where: \.isLetter) {
        let word = Fold.name(page.tree.nodes[index].text)
        guard ["and", "und", "et", "y", "e", "by", "en", ""].contains(word) else { break }
      }
      names += found
    }
    return Array(names.prefix(AuthorNames.most))
  }

  private static func onLines(_ lines: [PageLines.Line], _ heading: Int) -> [String] {
    guard let place = lines.firstIndex(where: { $0.node >= heading }) else { return [] }
    for line in lines[max(0, place - 4)..<min(lines.count, place + 12)] {
      guard !line.marks.contains(.elsewhere), line.text.utf8.count <= 120 else { continue }
      let lower = line.text.lowercased()
      let isOpened = openings.contains { lower.hasPrefix($0) }
      guard isOpened || line.marks.contains(.byline) else { continue }
      let found = names(in: line.text)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let openings = [
    "by ", "by:", "written by", "posted by", "von ", "par ", "por ", "text:", "author:", "autor:",
    "door ", "words by", "story by",
  ]

  /// Of two to four words with capitals at both ends.
  private static func names(in line: String) -> [String] {
    guard line.utf8.count <= 160 else { return [] }
    let pieces = line.split { "|•·—–@(/".contains($0) }
    return pieces.flatMap { piece in
      let text = Substrings.split(String(piece), at: " on ")[0]
      return PageAuthors.parts(text).filter(isCapital)
    }
  }

  private static func isCapital(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count) && words.first?.first?.isUppercase == true
      && words.last?.first?.isUppercase == true
      && MonthName.number(of: Fold.name(String(words[0]))) == nil
  }
}
