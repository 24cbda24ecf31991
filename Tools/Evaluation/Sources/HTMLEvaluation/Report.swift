import Foundation

@testable import TestSupport

/// The figures of all pages, and what was missed.
struct Report {
  let pages: [ReadPage]
  /// Of the processor, to read and clean them all.
  let seconds: Double

  func printFigures() {
    let speed = Self.rounded(Double(pages.count) / max(seconds, 0.001), 0)
    print("\(pages.count) pages in \(Self.rounded(seconds, 2)) s of processor time: \(speed)/s")
    let matches = pages.compactMap(\.match)
    if !matches.isEmpty {
      let score = ShingleScore(of: matches)
      let interval = Bootstrap.interval(of: matches) { ShingleScore(of: $0).f1 }
      print(
        "body   precision \(Self.rounded(score.precision)), recall \(Self.rounded(score.recall)),",
        "F1 \(Self.rounded(score.f1)) (95 %: \(Self.rounded(interval.lowerBound))",
        "to \(Self.rounded(interval.upperBound))) over \(matches.count) pages")
    }
    printSegments()
    for field in Field.allCases { printOutcomes(of: field) }
  }

  private func printSegments() {
    let counts = pages.map(\.segments)
    let with = counts.reduce((0, 0)) { ($0.0 + $1.with.0, $0.1 + $1.with.of) }
    let without = counts.reduce((0, 0)) { ($0.0 + $1.without.0, $0.1 + $1.without.of) }
    guard with.1 + without.1 > 0 else { return }
    let right = with.0 + without.1 - without.0
    print(
      "pieces \(with.0) of \(with.1) that belong, \(without.0) of \(without.1) that do not:",
      "\(Self.rounded(Double(right) / Double(with.1 + without.1))) right")
  }

  private func printOutcomes(of field: Field) {
    let outcomes = pages.compactMap { FieldOutcome(field, of: $0) }
    guard !outcomes.isEmpty else { return }
    let counts = FieldOutcome.allCases.map { outcome in
      "\(outcomes.count { $0 == outcome }) \(outcome.rawValue)"
    }
    let name = field.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
    let share = Double(outcomes.count { $0 == .right }) / Double(outcomes.count)
    print("\(name) \(Self.rounded(share)): \(counts.joined(separator: ", "))")
  }

  /// Pages worst first, then every field that is not right.
  func printMisses() {
    print("\nbodies below 0.9\nF1\tprecision\trecall\tpage")
    let scored = pages.compactMap { page in page.match.map { (page.name, $0) } }
    for (name, match) in scored.sorted(by: { $0.1.f1 < $1.1.f1 }) where match.f1 < 0.9 {
      let parts = [match.f1, match.precision ?? 0, match.recall ?? 0].map { Self.rounded($0) }
      print("\(parts.joined(separator: "\t"))\t\(name)")
    }
    print("\nfields\nfield\toutcome\tpage\ttold\tfound")
    for field in Field.allCases {
      for page in pages {
        guard let outcome = FieldOutcome(field, of: page), outcome != .right else { continue }
        let values = [page.truth, page.found].map { $0[keyPath: field.path] ?? "" }
        print("\(field)\t\(outcome.rawValue)\t\(page.name)\t\(values.joined(separator: "\t"))")
      }
    }
  }

  static func rounded(_ value: Double, _ digits: Int = 3) -> String {
    String(format: "%.\(digits)f", value)
  }
}
