internal import Identifiers

extension FacetCounter {
  /// The values of one facet among the documents counted.
  package mutating func list(_ listing: FacetListing) -> FacetList {
    lists([listing])[0]
  }

  /// The values of several facets among the documents counted; one pass counts all their stories.
  package mutating func lists(_ listings: [FacetListing]) -> [FacetList] {
    let pages = listings.map { page($0) }
    let stories = stories(of: pages.flatMap(\.values))
    var start = 0
    return pages.map { page in
      defer { start += page.values.count }
      return page.list(counts, stories[start...], missing: missing(page.kind))
    }
  }

  private func page(_ listing: FacetListing) -> FacetPage {
    var page = FacetPage(listing, columns, matches)
    forEachCounted(listing.kind) { value, count in page.offer(value, count) }
    page.close()
    return page
  }

  /// Calls with every value of a kind that some document counted has.
  private func forEachCounted(_ kind: FacetKind, _ body: (ValueNumber, UInt32) -> Void) {
    let own = columns.column.numbers(of: kind)
    let added = columns.overlay?.values.addedOfKind[kind.code] ?? []
    if let touched {
      for value in touched where own.contains(value.index) { body(value, counts[value.index]) }
    } else {
      for index in own where counts[index] > 0 { body(ValueNumber(UInt32(index)), counts[index]) }
    }
    for value in added where counts[value.index] > 0 { body(value, counts[value.index]) }
  }
}
