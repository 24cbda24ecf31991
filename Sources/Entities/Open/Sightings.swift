internal import Identifiers
internal import Text

/// Collects what looks like a name in one part of an article.
struct Sightings {
  private let text: OpenText
  private let cases: CourtCases
  private let numbers: LawNumbers
  private let laws: LawNames
  private let bodies: BodyNames
  private let events: EventNames

  init(_ text: OpenText) {
    self.text = text
    cases = CourtCases(text)
    numbers = LawNumbers(text)
    laws = LawNames(text)
    bodies = BodyNames(text)
    events = EventNames(text)
  }

  /// Names by pattern first, from left to right; then the runs of capitals that they leave.
  func collect(
    into sightings: inout [Sighting], _ singles: inout [String: NameJoiner.Single]
  ) {
    var isTaken = [Bool](repeating: false, count: text.count)
    for index in 0..<text.count {
      if text.roles(index).contains(.trigger) {
        take(cases.law(at: index), &sightings, &isTaken)
        take(numbers.law(at: index), &sightings, &isTaken)
      }
      guard !text.roles(index).isDisjoint(with: Self.endings) || text.language == "de" else {
        continue
      }
      take(laws.law(at: index), &sightings, &isTaken)
      take(bodies.body(at: index), &sightings, &isTaken)
      take(events.event(at: index), &sightings, &isTaken)
    }
    let runs = CapitalRuns(text, taken: isTaken).all()
    let surroundings = Surroundings(text)
    for run in runs where run.tokens.count == 1 {
      let word = text.word(run.tokens.lowerBound)
      singles[word, default: .init()].count += 1
      if surroundings.says(run.tokens) { singles[word, default: .init()].says = true }
    }
    let people = PersonNames(text)
    let companies = CompanyNames(text)
    for run in runs {
      if let person = people.person(run) { sightings.append(person) }
      sightings += companies.names(run)
    }
  }

  /// What laws, bodies and events end with or begin with.
  private static let endings: WordRoles = [.law, .body, .vagueBody, .event, .trigger]

  private func take(
    _ sighting: Sighting?, _ sightings: inout [Sighting], _ isTaken: inout [Bool]
  ) {
    guard let sighting, !sighting.tokens.contains(where: { isTaken[$0] }) else { return }
    sightings.append(sighting)
    for index in sighting.tokens { isTaken[index] = true }
  }
}
