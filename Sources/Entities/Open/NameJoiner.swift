internal import Identifiers
internal import Text

/// Joins what is the same name and keeps the names for which there is enough evidence.
struct NameJoiner {
  /// The words with a capital that stand alone, by folded word.
  private let singles: [String: Single]

  /// How a word stands alone.
  struct Single {
    var count = 0
    var says = false
  }

  init(singles: [String: Single]) { self.singles = singles }

  /// The names, in order of their first sighting.
  func names(_ sightings: [Sighting]) -> [OpenName] {
    var order: [String] = []
    var groups: [String: [Sighting]] = [:]
    for sighting in sightings {
      if groups[sighting.key] == nil { order.append(sighting.key) }
      groups[sighting.key, default: []].append(sighting)
    }
    let names = order.compactMap { key in
      OpenName(groups[key, default: []]) { kind in kind == .person ? surnameCues(key) : [] }
    }
    return withoutStrays(joined(names))
  }

  /// The surname alone is evidence for the full name, above all when it speaks.
  private func surnameCues(_ key: String) -> [Cue] {
    guard let surname = key.split(separator: " ").last, let single = singles[String(surname)] else {
      return []
    }
    return [Cue(.surname, single.says ? 2 : 1)]
  }

  /// The same people with and without a middle name are one.
  private func joined(_ names: [OpenName]) -> [OpenName] {
    var joined: [OpenName] = []
    var places: [String: Int] = [:]
    for var name in names {
      if name.kind == .person {
        let words = name.keys[0].split(separator: " ")
        name.surname = words.last.map(String.init)
        let short = [words.first, words.last].compactMap { $0 }.joined(separator: " ")
        if let place = places[short] {
          joined[place].join(name)
          continue
        }
        places[short] = joined.count
      }
      joined.append(name)
    }
    return withSurnames(joined)
  }

  /// A surname that two people have means neither.
  private func withSurnames(_ names: [OpenName]) -> [OpenName] {
    var bearers: [String: Int] = [:]
    for case let surname? in names.map(\.surname) { bearers[surname, default: 0] += 1 }
    return names.map { name in
      var name = name
      if let surname = name.surname, bearers[surname, default: 0] > 1 || surname.utf8.count < 3 {
        name.surname = nil
      }
      return name
    }
  }

  /// A single word that is the surname of somebody is no name of its own; nor is an organisation
  /// that is called by the beginning or the end of its name another one.
  private func withoutStrays(_ names: [OpenName]) -> [OpenName] {
    let surnames = Set(
      names.filter { $0.kind == .person }.compactMap { $0.keys[0].split(separator: " ").last })
    let own = names.filter { $0.kind == .person || !surnames.contains($0.keys[0][...]) }
    return OrganisationJoiner(own).names
  }
}
