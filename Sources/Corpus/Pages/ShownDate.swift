internal import Identifiers
internal import Text

/// The date that a page shows its reader: near the headline, or where an element or a word says
/// that it is the day of publication. Dates of comments, related stories and the text are others.
enum ShownDate {
  private struct Candidate {
    let date: PublicationDate
    /// Higher is better.
    let weight: Int
    /// In lines from the headline.
    let distance: Int
    let isChanged: Bool
  }

  /// Lines this far before and after the headline are near it.
  private static let near = -8...14
  /// Here a date is the article's even in a column that looks like another's.
  private static let besideHeading = -3...8

  static func find(
    in page: PageLines, heading: Int?, _ reader: DateReader
  ) -> (published: PublicationDate?, changed: PublicationDate?) {
    let place = heading.flatMap { node in page.lines.firstIndex { $0.node >= node } }
    let candidates = page.lines.indices.compactMap { index in
      candidate(page.lines[index], distance: index - (place ?? 0), place != nil, reader)
    }
    let published = candidates.filter { !$0.isChanged }.min(by: isBetter)
    let changed = candidates.filter(\.isChanged).min(by: isBetter)
    return (published?.date, changed?.date)
  }

  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    (-left.weight, abs(left.distance)) < (-right.weight, abs(right.distance))
  }

  private static func candidate(
    _ line: PageLines.Line, distance: Int, _ hasHeading: Bool, _ reader: DateReader
  ) -> Candidate? {
    let isElsewhere = line.marks.contains(.elsewhere)
    let isBeside = hasHeading && besideHeading.contains(distance) && !line.isElsewhereItself
    guard !isElsewhere || isBeside else { return nil }
    // Most lines have no date, which is told sooner than what their words say.
    let machine = line.machineDate.flatMap { try? reader.date($0) }
    guard let date = machine ?? DateFinder.date(in: line.text, reader) else { return nil }
    let words = Set(DatePart.parts(of: line.text).compactMap(\.word))
    guard words.isDisjoint(with: foreign), !line.text.hasPrefix("©") else { return nil }
    var weight = 0
    if !words.isDisjoint(with: publishing) { weight += 4 }
    if line.marks.contains(.dateline) { weight += 3 }
    if line.marks.contains(.byline) { weight += 1 }
    if hasHeading, near.contains(distance) { weight += 3 }
    if line.text.utf8.count <= 60 { weight += 1 }
    if date.precision < .day || isElsewhere { weight -= 3 }
    guard weight >= 4 else { return nil }
    let isChanged = !words.isDisjoint(with: changing) && words.isDisjoint(with: publishing)
    return Candidate(date: date, weight: weight, distance: distance, isChanged: isChanged)
  }

  /// Folded words that say: this is when it was published.
  private static let publishing: Set<String> = [
    "published", "posted", "publiziert", "veroffentlicht", "erstellt", "publie", "publiee",
    "publicado", "publicada", "pubblicato", "gepubliceerd", "geplaatst", "opublikowano", "written",
    "erschienen", "released", "issued", "first",
  ]

  private static let changing: Set<String> = [
    "updated", "update", "modified", "changed", "edited", "reviewed", "aktualisiert", "geandert",
    "bearbeitet", "stand", "modifie", "jour", "actualizado", "aggiornato", "atualizado",
    "bijgewerkt", "revised",
  ]

  /// A line with one of these tells another date.
  private static let foreign: Set<String> = [
    "copyright", "retrieved", "accessed", "expires", "comment", "comments", "founded", "born",
    "since", "seit", "deadline", "abgerufen", "joined", "event", "until", "bis",
  ]
}
