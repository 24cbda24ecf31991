internal import Identifiers

extension FacetCounter {
  /// The values of one facet among the documents counted.
  package mutating func list(_ listing: FacetListing) -> FacetList {
    var page = FacetPage(listing, columns, matches)
    let contains = listing.contains.map { Array($0.utf8) }
    forEachCounted(listing.kind) { value, count in
      if let contains, !columns.isNamed(value, containing: contains) { return }
      page.offer(value, count)
    }
    let shown = page.shown()
    let selected = Set(listing.selected.map { columns.number(of: $0) })
    let late = selected.subtracting(shown).sorted { columns.isNamedBefore($0, $1) }
    let values = shown + late
    let stories = stories(of: values)
    let rows = zip(values, stories).map { value, stories in
      page.count(value, counts[value.index], stories, isSelected: selected.contains(value))
    }
    let seen = late.filter { value in
      contains.map { columns.isNamed(value, containing: $0) } ?? true
    }
    let listed = (shown + seen).reduce(0) { $0 + Int(counts[$1.index]) }
    return FacetList(
      values: rows, distinct: page.distinct, other: page.total - listed,
      missing: missing(listing.kind))
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

/// The page of one facet, as values are offered to it.
private struct FacetPage {
  private struct Candidate {
    let value: ValueNumber
    let count: UInt32
    let score: Double
  }

  private let listing: FacetListing
  private let columns: FacetColumns
  private let significance: Significance
  private var top: TopValues<Candidate>
  private(set) var distinct = 0
  /// The sum of all counts.
  private(set) var total = 0

  init(_ listing: FacetListing, _ columns: FacetColumns, _ matches: Int) {
    self.listing = listing
    self.columns = columns
    significance = Significance(matches: matches, corpus: columns.live)
    top = TopValues(listing.offset + listing.limit, by: Self.order(listing.order, columns))
  }

  mutating func offer(_ value: ValueNumber, _ count: UInt32) {
    distinct += 1
    total += Int(count)
    guard count >= listing.minimum else { return }
    if listing.order == .count, let last = top.last, count < last.count { return }
    let score =
      listing.order == .significance
      ? significance.score(Int(count), of: Int(columns.total(of: value))) : 0
    top.offer(Candidate(value: value, count: count, score: score))
  }

  func shown() -> [ValueNumber] { top.sorted().dropFirst(listing.offset).map(\.value) }

  func count(
    _ value: ValueNumber, _ count: UInt32, _ stories: Int, isSelected: Bool
  ) -> FacetCount {
    let total = Int(columns.total(of: value))
    return FacetCount(
      value: columns.value(value), id: columns.id(of: value), name: columns.name(of: value).text,
      count: Int(count), stories: stories, isSelected: isSelected,
      share: significance.share(Int(count)), corpusShare: significance.corpusShare(total),
      score: significance.score(Int(count), of: total))
  }

  private static func order(
    _ order: FacetListing.Order, _ columns: FacetColumns
  ) -> (Candidate, Candidate) -> Bool {
    { left, right in
      if order == .significance, left.score != right.score { return left.score > right.score }
      if order != .name, left.count != right.count { return left.count > right.count }
      return columns.isNamedBefore(left.value, right.value)
    }
  }
}
