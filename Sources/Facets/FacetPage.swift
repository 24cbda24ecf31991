internal import Identifiers

/// The page of one facet: values are offered to it, those that it shows stay.
struct FacetPage {
  private struct Candidate {
    let value: ValueNumber
    let count: UInt32
    let score: Double
  }

  private let listing: FacetListing
  private let columns: FacetColumns
  private let significance: Significance
  private let contains: [UInt8]?
  private let selected: Set<ValueNumber>
  private var top: TopValues<Candidate>
  private var distinct = 0
  /// The sum of all counts.
  private var total = 0
  /// Those shown, once the page is closed.
  private(set) var values: [ValueNumber] = []

  init(_ listing: FacetListing, _ columns: FacetColumns, _ matches: Int) {
    self.listing = listing
    self.columns = columns
    significance = Significance(matches: matches, corpus: columns.live)
    contains = listing.contains.map { Array($0.utf8) }
    selected = Set(listing.selected.map { columns.number(of: $0) })
    top = TopValues(listing.offset + listing.limit, by: Self.order(listing.order, columns))
  }

  var kind: FacetKind { listing.kind }

  mutating func offer(_ value: ValueNumber, _ count: UInt32) {
    guard isLetThrough(value) else { return }
    distinct += 1
    total += Int(count)
    guard count >= listing.minimum else { return }
    if listing.order == .count, let last = top.last, count < last.count { return }
    let score =
      listing.order == .significance
      ? significance.score(Int(count), of: Int(columns.total(of: value))) : 0
    top.offer(Candidate(value: value, count: count, score: score))
  }

  /// No more values come.
  mutating func close() {
    let page = top.sorted().dropFirst(listing.offset).map(\.value)
    values = page + selected.subtracting(page).sorted { columns.isNamedBefore($0, $1) }
  }

  /// - Parameter stories: of each of `values`.
  func list(_ counts: [UInt32], _ stories: ArraySlice<Int>, missing: Int) -> FacetList {
    var listed = 0
    for value in values where isLetThrough(value) { listed += Int(counts[value.index]) }
    return FacetList(
      values: zip(values, stories).map { count($0, Int(counts[$0.index]), stories: $1) },
      distinct: distinct, other: total - listed, missing: missing)
  }

  private func isLetThrough(_ value: ValueNumber) -> Bool {
    contains.map { columns.isNamed(value, containing: $0) } ?? true
  }

  private func count(_ value: ValueNumber, _ count: Int, stories: Int) -> FacetCount {
    let total = Int(columns.total(of: value))
    return FacetCount(
      value: columns.value(value), id: columns.id(of: value), name: columns.name(of: value).text,
      count: count, stories: stories, isSelected: selected.contains(value),
      share: significance.share(count), corpusShare: significance.corpusShare(total),
      score: significance.score(count, of: total))
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
