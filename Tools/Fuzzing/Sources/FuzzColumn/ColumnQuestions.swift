@testable import Facets
@testable import Identifiers

/// Every question that searching asks of facet columns.
enum ColumnQuestions {
  static func ask(_ columns: FacetColumns) {
    for row in 0..<UInt32(columns.rows + 2) { ask(about: FacetRow(row), columns) }
    for kind in FacetKind.allCases { ask(about: kind, columns) }
    let all = columns.liveRows()
    var counter = FacetCounter(columns)
    counter.count(all.span)
    list(.org, .author, by: .count, &counter)
    counter.reset()
    for row in all.prefix(3) { counter.count(row) }
    list(.cites, .place, by: .name, &counter)
    counter.reset()
    let few = Array(all.prefix(2))
    counter.countAll(but: few.span)
    list(.law, .lang, by: .significance, &counter)
  }

  private static func ask(about row: FacetRow, _ columns: FacetColumns) {
    _ = columns.date(of: row)
    _ = columns.newness(of: row)
    _ = columns.story(of: row)
    _ = columns.words(of: row)
    _ = columns.values(of: row, .org)
  }

  private static func ask(about kind: FacetKind, _ columns: FacetColumns) {
    for ordinal in 0..<columns.valueCount(of: kind) {
      let value = FacetValue(kind, FacetOrdinal(UInt32(ordinal)))
      _ = columns.find(kind, id: columns.id(of: value))
      _ = columns.name(of: value)
      _ = columns.total(of: value)
      _ = columns.rows(of: value)
    }
    _ = columns.find(kind, containing: "a", limit: 5)
    _ = columns.find(kind, id: "org/meta")
  }

  /// All kinds go through the same code: two a counter are enough.
  private static func list(
    _ first: FacetKind, _ second: FacetKind, by order: FacetListing.Order,
    _ counter: inout FacetCounter
  ) {
    _ = counter.stories()
    for interval in DateInterval.allCases { _ = counter.histogram(by: interval) }
    for kind in [first, second] {
      var listing = FacetListing(kind, order: order, limit: 3)
      listing.contains = order == .name ? "a" : nil
      _ = counter.list(listing)
    }
  }
}
