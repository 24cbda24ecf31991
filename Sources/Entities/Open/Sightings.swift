internal import Text

/// Collects what looks like a name in one part of an article.
struct Sightings {
  private let text: OpenText

  init(_ text: OpenText) { self.text = text }

  /// Names by pattern first, from left to right; then the runs of capitals that they leave.
  func collect(
    into sightings: inout [Sighting], _ singles: inout [String: NameJoiner.Single]
  ) {
    var isTaken = [Bool](repeating: false, count: text.count)
    for index in 0..<text.count {
      for sighting in [cases.law(at: index), numbers.law(at: index), laws.law(at: index)] {
        take(sighting, &sightings, &isTaken)
      }
    }
    let surroundings = Surroundings(text)
    for run in CapitalRuns(text, taken: isTaken).all() {
      if run.tokens.count == 1 {
        let word = text.word(run.tokens.lowerBound)
        singles[word, default: .init()].count += 1
        if surroundings.says(run.tokens) { singles[word, default: .init()].says = true }
      }
      if let person = people.person(run) { sightings.append(person) }
    }
  }

  private var cases: CourtCases { CourtCases(text) }
  private var numbers: LawNumbers { LawNumbers(text) }
  private var laws: LawNames { LawNames(text) }
  private var people: PersonNames { PersonNames(text) }

  private func take(
    _ sighting: Sighting?, _ sightings: inout [Sighting], _ isTaken: inout [Bool]
  ) {
    guard let sighting, !sighting.tokens.contains(where: { isTaken[$0] }) else { return }
    sightings.append(sighting)
    for index in sighting.tokens { isTaken[index] = true }
  }
}
