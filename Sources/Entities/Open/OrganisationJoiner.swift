internal import Identifiers

/// Joins an organisation's shorter names with its full one: `Beacon` with `Beacon Roofing Supply`.
///
/// What is longer in front is another matter: of a body it is the fuller name, `Dutch Authority for`,
/// of a company a word too many, `Surprise Acme`.
struct OrganisationJoiner {
  private(set) var names: [OpenName]

  init(_ names: [OpenName]) {
    self.names = names
    for kind in [EntityKind.org, .law] { join(kind) }
  }

  private mutating func join(_ kind: EntityKind) {
    let own = names.indices.filter { names[$0].kind == kind }
    guard own.count > 1 else { return }
    let words = own.map { names[$0].keys[0].split(separator: " ") }
    var target: [Int: Int] = [:]
    for (short, shortWords) in words.enumerated() {
      let longer = words.indices.filter { long in
        words[long].count > shortWords.count
          && isSame(own[short], shortWords, own[long], words[long])
      }
      if longer.count == 1 { target[own[short]] = own[longer[0]] }
    }
    for (short, long) in target.sorted(by: { $0.key < $1.key }) where target[long] == nil {
      names[long].join(names[short], keepsShorter: isCompany(names[long]) && ends(long, short))
    }
    names = names.indices.filter { index in
      target[index].map { target[$0] != nil } ?? true
    }.map { names[$0] }
  }

  private func isSame(
    _ short: Int, _ shortWords: [Substring], _ long: Int, _ longWords: [Substring]
  ) -> Bool {
    if names[short].kind == .law {
      return longWords.ends(with: shortWords) && longWords.count == shortWords.count + 1
        && names[long].beginsWithPlace
    }
    if longWords.ends(with: shortWords) { return shortWords.count > 1 || isCompany(names[long]) }
    return shortWords.count == 1 && longWords.starts(with: shortWords)
  }

  private func ends(_ long: Int, _ short: Int) -> Bool {
    names[long].keys[0].hasSuffix(" " + names[short].keys[0])
  }

  private func isCompany(_ name: OpenName) -> Bool {
    !name.sightings.contains { $0.cues.contains { $0.reason == .bodyName } }
  }
}

extension Array where Element == Substring {
  fileprivate func ends(with other: [Substring]) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
