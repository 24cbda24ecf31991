import Foundation

/// What people say is on a saved page; nil or empty where nobody said.
package struct PageTruth: Codable, Sendable {
  package var articleBody: String?
  package var title: String?
  /// ISO 8601: a day, or a minute with or without its zone.
  package var date: String?
  /// Names, apart by `;`.
  package var author: String?
  package var source: String?
  package var language: String?
  package var url: String?
  /// Pieces of text that belong to the article.
  package var with: [String]?
  /// Pieces of text that do not.
  package var without: [String]?

  package init() {}

  /// A JSON object from the names of pages, without `.html`, to what is on them.
  package static func pages(ofJSON path: String) throws -> [String: PageTruth] {
    try JSONDecoder().decode(
      [String: PageTruth].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Lines of a page's name, its title and its date, apart by tabs; `#` begins a remark.
  package static func pages(ofTable path: String) throws -> [String: PageTruth] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var pages: [String: PageTruth] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 3 else { continue }
      var page = PageTruth()
      (page.title, page.date) = (columns[1], columns[2])
      pages[columns[0]] = page
    }
    return pages
  }
}

extension PageTruth {
  /// Whether two titles, names or the like have the same letters and digits in the same order.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    letters(left) == letters(right)
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  /// Whether a date in UTC, as `PublicationDate` prints it, is that of the page: its day is the
  /// day that the page tells, where the page was written or in UTC.
  package static func isSame(date found: String, asTold told: String) -> Bool {
    let day = found.prefix(10)
    if day == told.prefix(10) { return true }
    guard told.utf8.count > 16 else { return false }
    let withSeconds = told.prefix(16) + ":00" + told.dropFirst(16)
    guard let instant = ISO8601DateFormatter().date(from: String(withSeconds)) else { return false }
    return day == ISO8601DateFormatter().string(from: instant).prefix(10)
  }
}
