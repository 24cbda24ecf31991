/// How the spans found in sentences agree with those marked (`score.py` of the shared data,
/// "mentions").
package struct MentionScore: Sendable {
  /// Spans and kinds are the same.
  package private(set) var exact = KindTallies()
  /// Kinds are the same and spans have bytes in common.
  package private(set) var overlapping = KindTallies()
  /// How many of the marks with a flag were found exactly, by flag; `none` of those without.
  package private(set) var flagged: [String: Tally] = [:]
  package private(set) var wrong: [String] = []
  package private(set) var missed: [String] = []
  /// The kinds that are marked at all.
  private let kinds: Set<String>

  package init(among sentences: [MarkedSentence]) {
    kinds = Set(sentences.flatMap { $0.mentions.map(\.kind) }).subtracting([Self.none])
  }

  private static let none = "none"

  /// Counts one sentence; answers of kinds that nobody marked count only where they cover a mark.
  package mutating func add(_ answers: Set<AnsweredMention>, to sentence: MarkedSentence) {
    let marks = sentence.mentions.filter { $0.kind != Self.none }
    let others = sentence.mentions.filter { $0.kind == Self.none }
    let judged = answers.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.compactMap { answer in
      if marks.contains(where: answer.overlaps) { return answer.among(kinds) }
      return others.contains(where: answer.overlaps) || !kinds.contains(answer.kind) ? nil : answer
    }
    countExact(judged, marks, sentence)
    countOverlapping(judged, marks)
  }

  private mutating func countExact(
    _ answers: [AnsweredMention], _ marks: [MarkedMention], _ sentence: MarkedSentence
  ) {
    for answer in answers {
      if marks.contains(where: answer.equals) {
        exact[answer.kind].hits += 1
      } else {
        exact[answer.kind].wrong += 1
        wrong.append("\(answer.kind)\t\(answer.surface(in: sentence.text))\t\(sentence.id)")
      }
    }
    for mark in marks {
      let isFound = answers.contains { $0.equals(mark) }
      for flag in mark.flags.flatMap({ $0.isEmpty ? nil : $0 }) ?? [Self.none] {
        let name = String(flag.prefix { $0 != ":" })
        flagged[name, default: Tally()] =
          flagged[name, default: Tally()] + Tally(hits: isFound ? 1 : 0, missed: isFound ? 0 : 1)
      }
      guard !isFound else { continue }
      exact[mark.kind].missed += 1
      missed.append("\(mark.kind)\t\(mark.surface)\t\(sentence.id)")
    }
  }

  private mutating func countOverlapping(_ answers: [AnsweredMention], _ marks: [MarkedMention]) {
    var taken: Set<Int> = []
    for answer in answers {
      let found = marks.indices.first { index in
        !taken.contains(index) && marks[index].kind == answer.kind && answer.overlaps(marks[index])
      }
      if let found {
        taken.insert(found)
        overlapping[answer.kind].hits += 1
      } else {
        overlapping[answer.kind].wrong += 1
      }
    }
    for (index, mark) in marks.enumerated() where !taken.contains(index) {
      overlapping[mark.kind].missed += 1
    }
  }
}

/// A name that was found in a sentence.
package struct AnsweredMention: Hashable, Sendable {
  /// Bytes of UTF-8.
  package let start: Int
  /// The byte behind it.
  package let end: Int
  package let kind: String

  package init(start: Int, end: Int, kind: String) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  func overlaps(_ mark: MarkedMention) -> Bool { start < mark.end && mark.start < end }

  func equals(_ mark: MarkedMention) -> Bool {
    start == mark.start && end == mark.end && kind == mark.kind
  }

  /// An answer of a kind that nobody marked is of kind `other`.
  func among(_ kinds: Set<String>) -> AnsweredMention {
    kinds.contains(kind) ? self : AnsweredMention(start: start, end: end, kind: "other")
  }

  func surface(in text: String) -> String {
    String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
  }
}
