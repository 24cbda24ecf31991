internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Xapian

/// Gives every article of a merged database its story.
///
/// A story goes by the number it had in the previous generation, else by its head: the article that
/// was published first.
struct StoryPass {
  private let census: Census
  private let previous: PreviousStories
  private var taken: Set<StoryNumber> = []

  init(_ census: Census, _ previous: PreviousStories) {
    self.census = census
    self.previous = previous
  }

  /// Gives how many articles belong to stories that others began.
  mutating func run(_ database: inout WritableDatabase) throws(XapianError) -> Int {
    for (number, current) in previous.aliases {
      try database.setMetadata(MetadataKey.story(number), current.bytes)
    }
    let groups = try NearDuplicates.groups(in: database.reader)
    var joined = 0
    for group in groups {
      let heads = try byPublication(group, in: database.reader)
      let number = number(of: heads.map(id))
      for document in group { try database.setValue(ValueSlot.story, number.bytes, of: document) }
      try database.setMetadata(MetadataKey.story(number), number.bytes)
      joined += group.count - 1
    }
    try keepNumbers(except: Set(groups.joined()), in: &database)
    return joined
  }

  /// Articles that resemble nothing keep the number they had, and never get one that others have.
  private mutating func keepNumbers(
    except grouped: Set<DocumentID>, in database: inout WritableDatabase
  ) throws(XapianError) {
    for place in census.entries.indices {
      let document = DocumentID(UInt32(place) + 1)
      guard census.stays(document.rawValue), !grouped.contains(document) else { continue }
      let id = id(of: document)
      let own = StoryNumber(startedBy: id, attempt: 0)
      guard previous.numbers[id] != nil || taken.contains(own) else { continue }
      let number = number(of: [id])
      guard number != own else { continue }
      try database.setValue(ValueSlot.story, number.bytes, of: document)
      try database.setMetadata(MetadataKey.story(number), number.bytes)
    }
  }

  /// A number that no other story has: one of its articles' old ones, else the head's own.
  private mutating func number(of heads: [ArticleID]) -> StoryNumber {
    let old = heads.compactMap { previous.numbers[$0] }
    if let number = old.first(where: { !taken.contains($0) }) {
      taken.insert(number)
      return number
    }
    var attempt = 0
    while let head = heads.first {
      let number = StoryNumber(startedBy: head, attempt: attempt)
      if taken.insert(number).inserted { return number }
      attempt += 1
    }
    return StoryNumber(0)
  }

  private func id(of document: DocumentID) -> ArticleID {
    census.entries[Int(document.rawValue) - 1].id
  }

  /// First published first, undated last, then by document id.
  private func byPublication(
    _ group: [DocumentID], in database: borrowing Database
  ) throws(XapianError) -> [DocumentID] {
    var dated: [(start: Int64, document: DocumentID)] = []
    for document in group {
      let bytes = try database.value(ValueSlot.facets, of: document)
      let date = (try? DocumentFacets(decoding: bytes))?.date
      dated.append((date?.start ?? .max, document))
    }
    return dated.sorted { $0 < $1 }.map(\.document)
  }
}
