package import Facets
internal import Identifiers

extension Searcher {
  /// The facets of a match, in the order asked for, each counted without its own kind's select.
  package func facets(
    of match: Match, _ listings: [FacetListing]
  ) throws(SearchFailure) -> [FacetList] {
    let listings = listings.map { listing in
      var listing = listing
      listing.selected = match.selected[listing.kind] ?? []
      return listing
    }
    var counter = snapshot.counter(over: match.rows)
    let shared = listings.filter { match.rowsWithoutOwnSelect[$0.kind] == nil }
    var lists = counter.lists(shared)[...]
    return listings.map { listing in
      guard let rows = match.rowsWithoutOwnSelect[listing.kind] else { return lists.removeFirst() }
      var own = snapshot.counter(over: rows)
      return own.list(listing)
    }
  }

  /// The dates of a match.
  package func dates(
    of match: Match, _ request: DateViewRequest
  ) throws(SearchFailure) -> DateView {
    let counter = snapshot.counter(over: match.rows)
    let histogram = counter.histogram(by: request.interval)
    return DateView(
      interval: request.interval,
      buckets: histogram.buckets.prefix(request.limit ?? .max).map {
        DateView.Bucket(first: $0.start, count: $0.count, corpusCount: $0.corpusCount)
      },
      missing: histogram.missing)
  }
}
