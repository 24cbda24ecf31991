internal import Text

/// Titles of other articles that stand at the end of a text without a heading.
///
/// Only where they are written as English titles are, With Capitals: a list that ends an article is
/// not, and other languages do not tell the two apart.
extension Boilerplate {
  /// Fewer lines are chance.
  private static let leastTitles = 3
  /// More are a list that the article makes.
  private static let mostTitles = 10
  private static let titleSize = 25...140

  mutating func markClosingTitles() {
    var first = outline.lines.count
    var found: [TextSpan] = []
    while first > 0 {
      let line = outline.lines[first - 1]
      if marks.beginsMark(line.start) {
        first -= 1
      } else if isHeadline(line) {
        found.append(line)
        first -= 1
      } else {
        break
      }
    }
    let size = found.reduce(0) { $0 + $1.count }
    guard (Self.leastTitles...Self.mostTitles).contains(found.count), first >= Self.leastTitles,
      size * 4 < outline.bytes.count
    else { return }
    for line in found { marks.mark(line, .related) }
  }

  /// At least four words, nearly all long ones with capitals, and no end of a sentence.
  private func isHeadline(_ line: TextSpan) -> Bool {
    guard Self.titleSize.contains(line.count), let last = outline.bytes[..<line.end].last,
      ![0x2E, 0x21, 0x3A, 0x3B, 0x2C, 0x22].contains(last)
    else { return false }
    let words = outline.bytes[line.start..<line.end].split(separator: 0x20)
    let long = words.filter { $0.count > 4 }
    let capitals = long.count { ($0.first.map { (0x41...0x5A).contains($0) } ?? false) }
    // `Aug. 4 -- Riverbend Music Center`: a programme.
    let begin = words.first.map {
      Fold.fold(String(decoding: $0.prefix { $0 != 0x2E }, as: UTF8.self))
    }
    if begin.map({ MonthName.number(of: $0) != nil || $0.first?.isNumber == true }) == true {
      return false
    }
    return words.count >= 4 && long.count >= 3 && capitals * 10 >= long.count * 9
  }
}
