import Foundation

@testable import Identifiers
@testable import TestSupport

/// Tables of precision, recall and F1, with the counts beside them.
enum Figures {
  private static let width = 34

  static func printHead() {
    print(padded("", width), "precision  recall      F1    hits   wrong  missed")
  }

  static func printRow(_ name: String, _ tally: Tally) {
    let ratios = [(tally.precision, 9), (tally.recall, 7), (tally.f1, 7)].map { value, width in
      padded(rounded(value), -width)
    }
    let counts = [tally.hits, tally.wrong, tally.missed].map { padded(String($0), -7) }
    print(padded(name, width), ratios.joined(separator: " "), counts.joined(separator: " "))
  }

  /// All kinds together, then each that occurs.
  static func printKinds(_ tallies: KindTallies, named name: String) {
    printRow(name, tallies.all)
    let kinds = EntityKind.allCases.map(\.rawValue) + ["other"]
    for kind in kinds where tallies[kind] != Tally() { printRow("  \(kind)", tallies[kind]) }
  }

  static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }

  /// - Parameter width: negative to stand at the right.
  private static func padded(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? blanks + text : text + blanks
  }
}
