internal import Xapian

/// The weighted terms of a query: what a page's scores are made of.
///
/// A bare word has three parts: its stems, which weigh one each time it is said; its unstemmed
/// form and its stems in titles, each of which weighs less and counts once. They were weighed on
/// judged collections; they never change which articles match.
struct ScoringPlan: Sendable, Equatable {
  /// Where the unstemmed word stands too.
  static let exactFactor = 0.25
  /// Where the stem stands in the title.
  static let titleFactor = 0.20
  /// Of `Weighting.ineB2`.
  static let parameter = 1.5

  /// Some terms that weigh as one.
  private struct Part: Equatable {
    let terms: [String]
    var weight: Double
  }

  private var base: [Part] = []
  private var exact: [Part] = []
  private var title: [Part] = []

  var isEmpty: Bool { base.isEmpty }

  /// A bare word: its stems, itself, and its stems in titles, as terms of the index.
  mutating func add(stems: [String], exact word: String, title: [String], boost: Double) {
    Self.add(stems, boost, to: &base)
    Self.raise([word], boost, in: &exact)
    Self.raise(title, boost, in: &self.title)
  }

  /// Terms that weigh as one word, and have no further parts.
  mutating func add(_ terms: [String], boost: Double) {
    guard !terms.isEmpty else { return }
    Self.add(terms, boost, to: &base)
  }

  /// What is said twice weighs twice.
  private static func add(_ terms: [String], _ weight: Double, to parts: inout [Part]) {
    if let place = parts.firstIndex(where: { $0.terms == terms }) {
      parts[place].weight += weight
    } else {
      parts.append(Part(terms: terms, weight: weight))
    }
  }

  /// What is said twice weighs as what weighs most.
  private static func raise(_ terms: [String], _ weight: Double, in parts: inout [Part]) {
    if let place = parts.firstIndex(where: { $0.terms == terms }) {
      parts[place].weight = max(parts[place].weight, weight)
    } else {
      parts.append(Part(terms: terms, weight: weight))
    }
  }

  /// The query that weighs these documents, given by ascending ids.
  func query(over documents: [UInt32]) -> Query {
    var parts = base.map(Self.query)
    if !exact.isEmpty { parts.append(.scaled(.or(exact.map(Self.query)), by: Self.exactFactor)) }
    if !title.isEmpty { parts.append(.scaled(.or(title.map(Self.query)), by: Self.titleFactor)) }
    return .andMaybe(.documents(documents), .or(parts))
  }

  private static func query(_ part: Part) -> Query {
    let terms = part.terms.map { Query.term($0, times: 1) }
    let one = terms.count == 1 ? terms[0] : .synonym(terms)
    return part.weight == 1 ? one : .scaled(one, by: part.weight)
  }
}
