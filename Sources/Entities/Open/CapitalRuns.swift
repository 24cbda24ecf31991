internal import Text

/// Words with capitals that follow each other, between which there is no sign that a name ends.
struct CapitalRun: Sendable {
  let tokens: Range<Int>
  /// An office or a title of a person stands right before, with a capital.
  var followsOffice = false
  /// The first word behind it that says what its people are: `CEO` in `Acme CEO Jane Doe`.
  var office: Int?
}

/// Finds the runs of words that may be names of people and of organisations.
struct CapitalRuns {
  private let text: OpenText
  /// Whether another name has a word already.
  private let isTaken: [Bool]

  init(_ text: OpenText, taken isTaken: [Bool]) {
    self.text = text
    self.isTaken = isTaken
  }

  /// In order; without the words that only begin a sentence, cut at titles and offices.
  func all() -> [CapitalRun] {
    var runs: [CapitalRun] = []
    var index = 0
    while index < text.count {
      guard isPiece(index) else {
        index += 1
        continue
      }
      let end = end(of: index)
      add(index..<end, to: &runs)
      index = end
    }
    return runs
  }

  private func isPiece(_ index: Int) -> Bool {
    text.isUnknown(index) && !text.words[index].isHeading && !isTaken[index]
  }

  private func end(of start: Int) -> Int {
    var end = start + 1
    while end < text.count {
      if isPiece(end), text.joint(end).isInside, !text.roles(end).contains(.function) {
        end += 1
      } else if let next = beyondParticles(end, from: start) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of a surname that particles begin, behind a first name: `Kim van Sparrentak`.
  private func beyondParticles(_ index: Int, from start: Int) -> Int? {
    guard text.roles(start).contains(.given) || start > 0 && text.roles(start - 1).contains(.title)
    else { return nil }
    var end = index
    while end < index + 3, end < text.count, text.roles(end).contains(.particle),
      text.token(end).shape == .lower, text.touches(end)
    {
      end += 1
    }
    guard end > index, end < text.count, isPiece(end),
      text.joint(end) == .space
        || text.joint(end) == .apostrophe,
      text.roles(end).isDisjoint(with: .impersonal)
    else { return nil }
    return end + 1
  }

  private func add(_ tokens: Range<Int>, to runs: inout [CapitalRun]) {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end, isNoEdge(start) { start += 1 }
    while end > start, isNoEdge(end - 1) { end -= 1 }
    guard start < end else { return }
    let offices = start..<end
    guard let last = offices.last(where: isOffice), !(last == start && end - start == 1) else {
      runs.append(CapitalRun(tokens: start..<end))
      return
    }
    var first = last
    while first > start, isOffice(first - 1) || isPartOfOffice(first - 1) { first -= 1 }
    if first > start { runs.append(CapitalRun(tokens: start..<first, office: last)) }
    if last + 1 < end { runs.append(CapitalRun(tokens: last + 1..<end, followsOffice: true)) }
  }

  private func isNoEdge(_ index: Int) -> Bool {
    let roles = text.roles(index)
    return roles.contains(.function)
      || roles.contains(.calendar) && !(index > 0 && text.roles(index - 1).contains(.given))
  }

  private func isOffice(_ index: Int) -> Bool {
    let roles = text.roles(index)
    return !roles.isDisjoint(with: [.title, .office, .post]) && !roles.contains(.given)
  }

  /// `Technology` in `Chief Technology Officer`, `Data Protection` before `Commissioner`.
  private func isPartOfOffice(_ index: Int) -> Bool {
    !text.roles(index).isDisjoint(with: [.topic, .rank])
  }
}
