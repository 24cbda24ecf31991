internal import Identifiers
internal import Text

/// Finds the fields that a plain text names in its first lines: `Date: 22 April 2024`,
/// `Source: European Commission`, a date alone on its line, or the dateline of a report.
enum HeaderLines {
  private static let mostLines = 12
  private static let longest = 120

  /// The fields, best first. The lines stay in the text.
  static func fields(of text: String, dates: DateReader) -> [(FieldName, String)] {
    var found: [(FieldName, String)] = []
    let lines = text.utf8.prefix(4096).split(separator: 10, omittingEmptySubsequences: true)
    for bytes in lines.prefix(mostLines) {
      let head = bytes.prefix(longest)
      if mayBeDateline(head), let date = dateline(String(decoding: head, as: UTF8.self), dates) {
        found.append((.date, date))
      }
      guard bytes.count <= longest else { continue }
      let line = PlainProse.trimmed(String(decoding: bytes, as: UTF8.self))
      if let pair = pair(line) {
        found.append(pair)
      } else if Self.isDateAlone(line), let date = try? dates.date(line), date.precision >= .day {
        found.append((.date, line))
      } else if let names = Self.byline(line) {
        found += Self.namesAndDate(names, dates)
      }
    }
    return found
  }

  /// Begins like a date and holds hardly more: `Wednesday, 22 April 2024`.
  private static func isDateAlone(_ line: String) -> Bool {
    let parts = DatePart.parts(of: line)
    return parts.count <= 14 && parts.count { $0.word != nil } <= 3
      && !parts.contains(.sign(":")) && parts.contains { $0.isNumber(digits: 4...4) }
  }

  /// Whether a year stands in a line that begins with a capital.
  private static func mayBeDateline(_ line: Substring.UTF8View) -> Bool {
    guard let first = line.first, (0x41...0x5A).contains(first) || first >= 0x80 else {
      return false
    }
    var digits = 0
    for byte in line {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The date of `BERLIN, May 30, 2025 (Reuters) - …` or `Paris, le 3 mai 2024 — …`.
  private static func dateline(_ line: String, _ dates: DateReader) -> String? {
    guard line.first?.isUppercase == true,
      let end = [" - ", " – ", " — ", "(", " /", ": "].lazy
        .compactMap({ line.firstRange(of: $0)?.lowerBound }).min()
    else { return nil }
    let head = String(line[..<end])
    let isPlaceAndDate = head.split(separator: " ").allSatisfy { word in
      let isName = word.first?.isUppercase == true || word.first?.isNumber == true
      return isName || smallWords.contains(String(word))
        || MonthName.number(of: Fold.fold(String(word))) != nil
    }
    guard isPlaceAndDate, head.contains(","), let date = try? dates.date(head),
      date.precision >= .day
    else { return nil }
    return head
  }

  private static let smallWords: Set<String> = ["le", "den", "el", "il", "de", "am", "dnia", "op"]

  /// The names of `By Jane Doe and Richard Roe`; nil for `By the end of the year`.
  static func byline(_ line: String) -> String? {
    let words = line.filter { $0 != "*" && $0 != "_" }.split(separator: " ")
    guard let first = words.first, ["By", "Von", "Par", "BY"].contains(String(first)),
      (2...12).contains(words.count)
    else { return nil }
    let joining: Set<Substring> = [
      "and", "und", "et", "de", "van", "von", "der", "la", "&", "·", "•", "|", "–", "-",
    ]
    let areNames = words.dropFirst().allSatisfy { word in
      joining.contains(word) || word.first?.isUppercase == true || word.first?.isNumber == true
    }
    return areNames ? words.joined(separator: " ") : nil
  }

  /// A byline may end in the date: `Von Jane Doe, 3. Mai 2024`.
  private static func namesAndDate(
    _ byline: String, _ dates: DateReader
  ) -> [(FieldName, String)] {
    guard let comma = byline.lastIndex(of: ",") else { return [(.author, byline)] }
    let date = PlainProse.trimmed(String(byline[byline.index(after: comma)...]))
    guard isDateAlone(date), let read = try? dates.date(date), read.precision >= .day else {
      return [(.author, byline)]
    }
    return [(.author, String(byline[..<comma])), (.date, date)]
  }

  /// A line of names, or of `By` and a name that the article's author goes by: `By jgiesler`.
  static func isByline(_ line: String, authors: [String]) -> Bool {
    if byline(line) != nil { return true }
    let names = line.split(separator: " ").dropFirst().joined(separator: " ").lowercased()
    return !names.isEmpty && authors.contains { $0.lowercased() == names }
  }

  /// Whether a line begins as a byline does: asked of every line, so of its bytes.
  static func mayBeByline(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { $0 != 0x2A && $0 != 0x5F && $0 != 0x20 }
    return first == UInt8(ascii: "B") || first == UInt8(ascii: "V") || first == UInt8(ascii: "P")
  }

  private static func pair(_ line: String) -> (FieldName, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].filter { $0 != "*" && $0 != "_" }
    let value = PlainProse.trimmed(String(line[line.index(after: colon)...]))
    guard let field = names[key.lowercased()], !value.isEmpty else { return nil }
    return (field, value)
  }

  private static let names: [String: FieldName] = [
    "date": .date, "published": .date, "publication date": .date, "published on": .date,
    "datum": .date, "date de publication": .date, "author": .author, "authors": .author,
    "by": .author, "autor": .author, "auteur": .author, "source": .source, "publisher": .source,
    "issued by": .source, "quelle": .source, "url": .url, "link": .url, "tags": .tag,
    "keywords": .tag, "language": .language,
  ]
}
