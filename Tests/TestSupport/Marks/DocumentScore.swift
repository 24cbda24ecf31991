/// How the entities found in articles agree with those marked, at the level of whole articles: the
/// measure that `score.py` of the shared data defines.
package struct DocumentScore: Sendable {
  /// Of what a facet shows.
  package private(set) var tallies = KindTallies()
  /// Of what the article is about.
  package private(set) var major = Tally()
  /// Of the entities that were found, how many have the salience that people gave them.
  package private(set) var agreed = (salience: 0, of: 0)
  package private(set) var errors: [EntityError] = []
  /// Persons found that stand only in what is not the article.
  package var boilerplatePersons: [EntityError] {
    errors.filter { $0.sort == .boilerplate && $0.kind == "person" }
  }
  private let canonical: [String: Set<String>]

  /// - Parameter marks: all marked articles, also those of which no answer is asked.
  package init(among marks: [MarkedDocument]) {
    var canonical: [String: Set<String>] = [:]
    for entity in marks.flatMap(\.entities) {
      for form in ComparableName.forms(of: entity.canonical) {
        canonical[form, default: []].insert(entity.canonical)
      }
    }
    self.canonical = canonical
  }

  /// Counts one article.
  ///
  /// - Returns: for each answer the mark it is, nil where it is none of them.
  @discardableResult
  package mutating func add(
    _ answers: [AnsweredEntity], to document: MarkedDocument
  ) -> [MarkedEntity?] {
    let marks = document.entities.map(ComparableMark.init)
    let shown = answers.filter { $0.salience == .major || $0.salience == .mentioned }
    let pairing = Pairing(shown, marks, canonical)
    count(marks, pairing, shown, document)
    for (index, answer) in shown.enumerated() {
      count(answer, index, marks, pairing, document)
    }
    return answers.map { answer in
      shown.firstIndex { $0.id == answer.id }.flatMap { pairing.markOf[$0] }
        .map { marks[$0].entity }
    }
  }

  private mutating func count(
    _ marks: [ComparableMark], _ pairing: Pairing, _ answers: [AnsweredEntity],
    _ document: MarkedDocument
  ) {
    for (index, mark) in marks.enumerated() where mark.entity.isRequired {
      let answer = pairing.answerOf[index].map { answers[$0] }
      if let answer {
        tallies[mark.entity.kind].hits += 1
        agreed.of += 1
        agreed.salience += answer.salience == mark.entity.salience ? 1 : 0
        if answer.names.isDisjoint(with: mark.surfaces) {
          note(.otherName, answer.kind, answer.name, mark.entity.canonical, document)
        }
      } else {
        tallies[mark.entity.kind].missed += 1
        note(
          .missed, mark.entity.kind, mark.entity.canonical, mark.entity.salience.rawValue, document)
      }
      guard mark.entity.salience == .major else { continue }
      if answer?.salience == .major { major.hits += 1 } else { major.missed += 1 }
    }
  }

  private mutating func count(
    _ answer: AnsweredEntity, _ index: Int, _ marks: [ComparableMark], _ pairing: Pairing,
    _ document: MarkedDocument
  ) {
    let mark = pairing.markOf[index].map { marks[$0].entity }
    if answer.salience == .major, mark == nil || mark?.salience == .mentioned { major.wrong += 1 }
    if let mark, mark.isRequired { return }
    if let other = mark ?? pairing.againOf[index].map({ marks[$0].entity }), !other.isRequired {
      note(.boilerplate, answer.kind, answer.name, other.salience.rawValue, document)
      return
    }
    tallies[answer.kind].wrong += 1
    let (sort, detail) = mistake(answer, index, marks, pairing)
    note(sort, answer.kind, answer.name, detail, document)
  }

  private func mistake(
    _ answer: AnsweredEntity, _ index: Int, _ marks: [ComparableMark], _ pairing: Pairing
  ) -> (EntityError.Sort, String) {
    if let again = pairing.againOf[index] { return (.split, marks[again].entity.canonical) }
    let ofOtherKind = marks.first {
      EntityMatch(answer, $0, canonical: canonical, ofAnyKind: true) != nil
    }
    if let ofOtherKind { return (.wrongKind, ofOtherKind.entity.kind) }
    let meant = marks.first { mark in
      mark.entity.kinds.contains(answer.kind)
        && answer.surfaces.contains { mark.surfaces.contains($0) }
    }
    return meant.map { (.wrongCanonical, $0.entity.canonical) } ?? (.spurious, "")
  }

  private mutating func note(
    _ sort: EntityError.Sort, _ kind: String, _ name: String, _ detail: String,
    _ document: MarkedDocument
  ) {
    errors.append(
      EntityError(sort: sort, kind: kind, name: name, detail: detail, file: document.file))
  }
}

/// Something that was not recognised as people mark it.
package struct EntityError: Sendable {
  package enum Sort: String, CaseIterable, Sendable {
    case missed, spurious
    case wrongKind = "wrong kind"
    case wrongCanonical = "wrong canonical"
    /// A second answer for an entity that was found.
    case split
    /// Of what is not the article, or an outlet that is cited: set aside, not counted.
    case boilerplate
    /// Counted as found, under a name that nobody marked.
    case otherName = "other name"
  }

  package let sort: Sort
  package let kind: String
  package let name: String
  /// The mark it should have been, its kind, or its salience.
  package let detail: String
  package let file: String
}
