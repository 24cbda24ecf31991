internal import Identifiers
internal import Text

/// Gathers the mentions of each entity of one article.
struct Subjects {
  private var subjects: [EntityID: Subject] = [:]

  private struct Subject {
    let name: String
    let isOutlet: Bool
    var mentions: [EntityMention] = []
  }

  mutating func add(
    _ mention: EntityMention, of id: EntityID, named name: String, isOutlet: Bool = false
  ) {
    subjects[id, default: Subject(name: name, isOutlet: isOutlet)].mentions.append(mention)
  }

  /// The entities in order of their first mention.
  func entities(_ salience: Salience) -> [RecognizedEntity] {
    let entities = subjects.map { id, subject in
      let mentions = subject.mentions.sorted { $0.order < $1.order }
      var surfaces: [String] = []
      for mention in mentions where !surfaces.contains(mention.surface) {
        surfaces.append(mention.surface)
      }
      return RecognizedEntity(
        id: id, name: subject.name, isOutlet: subject.isOutlet, count: mentions.count,
        first: mentions.first { $0.part == .body }?.span.start ?? 0,
        isMajor: salience.isMajor(id.kind, mentions), surfaces: surfaces, mentions: mentions)
    }
    return entities.sorted { ($0.mentions[0].order, $0.id) < ($1.mentions[0].order, $1.id) }
  }
}

extension EntityMention {
  /// Title before body, then from left to right, a country before the name that holds it.
  fileprivate var order: Order {
    Order(part: part.rawValue, start: tokens.lowerBound, end: tokens.upperBound)
  }

  fileprivate struct Order: Comparable {
    let part: UInt8
    let start: Int
    let end: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.part, left.start, left.end) < (right.part, right.start, right.end)
    }
  }
}
