package import Identifiers

/// What one document adds to the facets: its date, its length and its values of every kind. This
/// is what value slot 0 holds; columns are made of it.
package struct DocumentFacets: Equatable, Sendable {
  package var date: PublicationDate?
  /// How many words of it are the article.
  package var words: UInt32
  private var entries: [FacetKind: [FacetEntry]] = [:]

  package init(date: PublicationDate?, words: UInt32) {
    self.date = date
    self.words = words
  }

  /// The values of a kind, in the order they were given; one id stands once.
  package subscript(kind: FacetKind) -> [FacetEntry] {
    get { entries[kind] ?? [] }
    set {
      let merged = Self.merged(newValue)
      entries[kind] = merged.isEmpty ? nil : merged
    }
  }

  /// The kinds that have values, in a fixed order.
  package var kinds: [FacetKind] { FacetKind.byCode.filter { entries[$0] != nil } }

  /// Entries of one id become one: mentions add up, major wins, the first name stays.
  private static func merged(_ entries: [FacetEntry]) -> [FacetEntry] {
    var places: [String: Int] = [:]
    var merged: [FacetEntry] = []
    for entry in entries {
      guard let place = places[entry.id] else {
        places[entry.id] = merged.count
        merged.append(entry)
        continue
      }
      let first = merged[place]
      merged[place] = FacetEntry(
        id: first.id, name: first.name,
        mentions: UInt16(clamping: Int(first.mentions) + Int(entry.mentions)),
        isMajor: first.isMajor || entry.isMajor)
    }
    return merged
  }
}

/// One value of a document.
package struct FacetEntry: Hashable, Sendable {
  /// `kind/slug` for entities, else the folded value.
  package let id: String
  /// What is shown.
  package let name: String
  /// How often the document says it; a column keeps at most 127.
  package let mentions: UInt16
  /// Whether the document is about it.
  package let isMajor: Bool

  package init(id: String, name: String, mentions: UInt16, isMajor: Bool) {
    self.id = id
    self.name = name
    self.mentions = mentions
    self.isMajor = isMajor
  }
}
