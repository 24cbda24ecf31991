/// The runs of four words of a text, as often as they come: the measure of scrapinghub's
/// article-extraction-benchmark (README, "Evaluation").
package struct Shingles {
  private let counts: [[Substring]: Int]

  /// Words are runs of letters, digits and `_`; a text of fewer than four words is one run.
  package init(of text: String) {
    let words = Self.words(of: text)
    var counts: [[Substring]: Int] = [:]
    for start in 0..<max(1, words.count - 3) where !words.isEmpty {
      counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    self.counts = counts
  }

  private static func words(of text: String) -> [Substring] {
    text.unicodeScalars.split { !isWordScalar($0) }.map(Substring.init)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }

  /// How the runs that were found agree with those of the truth.
  package static func match(found: Shingles, truth: Shingles) -> ShingleMatch {
    var match = ShingleMatch(both: 0, extra: 0, missed: 0)
    for (run, count) in found.counts {
      let wanted = truth.counts[run] ?? 0
      match.both += min(count, wanted)
      match.extra += max(0, count - wanted)
    }
    match.missed = truth.counts.values.reduce(0, +) - match.both
    return match
  }
}

/// Runs that are in both texts, in the found one alone, and in the true one alone.
package struct ShingleMatch: Sendable, Equatable {
  package var both: Int
  package var extra: Int
  package var missed: Int

  package init(both: Int, extra: Int, missed: Int) {
    self.both = both
    self.extra = extra
    self.missed = missed
  }

  /// Nil when nothing was found.
  package var precision: Double? {
    both + extra == 0 ? nil : Double(both) / Double(both + extra)
  }

  /// Nil when there is nothing to find.
  package var recall: Double? {
    both + missed == 0 ? nil : Double(both) / Double(both + missed)
  }

  /// 0 to 1; 1 when there was nothing to find and nothing was found.
  package var f1: Double {
    both + extra + missed == 0 ? 1 : 2 * Double(both) / Double(2 * both + extra + missed)
  }
}

/// Mean precision and mean recall over pages, and the F1 of the two means.
package struct ShingleScore: Sendable, Equatable {
  package let precision: Double
  package let recall: Double

  package init(of matches: some Collection<ShingleMatch>) {
    precision = Self.mean(matches.compactMap(\.precision))
    recall = Self.mean(matches.compactMap(\.recall))
  }

  package var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
