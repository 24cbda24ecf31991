/// Which answer is which mark of one article: one answer for a mark, the best fitting first.
struct Pairing {
  /// Places of marks by those of answers.
  private(set) var markOf: [Int: Int] = [:]
  /// Places of answers by those of marks.
  private(set) var answerOf: [Int: Int] = [:]
  /// The marks of answers that come second to another.
  private(set) var againOf: [Int: Int] = [:]

  private struct Pair {
    let match: EntityMatch
    let isRequired: Bool
    let count: Int
    let answer: Int
    let mark: Int

    var rank: (Int, Int, Int, Int, Int) {
      (match.rawValue, isRequired ? 0 : 1, -count, answer, mark)
    }
  }

  init(
    _ answers: [AnsweredEntity], _ marks: [ComparableMark], _ canonical: [String: Set<String>]
  ) {
    var pairs: [Pair] = []
    for (place, answer) in answers.enumerated() {
      for (index, mark) in marks.enumerated() {
        guard let match = EntityMatch(answer, mark, canonical: canonical) else { continue }
        pairs.append(
          Pair(
            match: match, isRequired: mark.entity.isRequired, count: answer.count, answer: place,
            mark: index))
      }
    }
    pairs.sort { $0.rank < $1.rank }
    for pair in pairs where markOf[pair.answer] == nil && answerOf[pair.mark] == nil {
      markOf[pair.answer] = pair.mark
      answerOf[pair.mark] = pair.answer
    }
    for pair in pairs where markOf[pair.answer] == nil && againOf[pair.answer] == nil {
      againOf[pair.answer] = pair.mark
    }
  }
}
