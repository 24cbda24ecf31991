internal import Facets
internal import Identifiers
internal import Searching
internal import Text
internal import Wire

/// The facets that a request asks for, checked: lists of values, and the dates.
struct FacetPlan {
  let listings: [FacetListing]
  let dates: DateViewRequest?

  init(_ views: [FacetViewFields]) throws(WireFailure) {
    var listings: [FacetListing] = []
    for view in views where view.kind != "date" { listings.append(try FacetListing(view)) }
    self.listings = listings
    dates = views.first { $0.kind == "date" }.map { DateViewRequest($0) }
  }

  /// What the plan finds among the matches.
  func counted(
    in searcher: borrowing Searcher, of match: Match
  ) throws(SearchFailure) -> CountedFacets {
    CountedFacets(
      lists: try listings.isEmpty ? [] : searcher.facets(of: match, listings),
      dates: try dates.map { (request) throws(SearchFailure) in
        try searcher.dates(of: match, request)
      }, plan: self)
  }
}

/// The facets of one answer.
struct CountedFacets {
  let lists: [FacetList]
  let dates: DateView?
  let plan: FacetPlan

  /// Writes the member `facets`, unless no facet was asked for.
  func write(to json: inout JSONWriter) {
    guard !lists.isEmpty || dates != nil else { return }
    json.key("facets")
    json.object { json in
      for (listing, list) in zip(plan.listings, lists) {
        json.key(listing.kind.rawValue)
        list.write(as: listing.order, to: &json)
      }
      if let dates {
        json.key("date")
        dates.write(to: &json)
      }
    }
  }
}

extension FacetListing {
  init(_ view: FacetViewFields) throws(WireFailure) {
    self.init(
      try FacetKind(named: view.kind, at: "facets.\(view.kind)"), order: Order(view.order),
      limit: view.limit)
    contains = view.contains.map(Fold.fold)
    minimum = view.minimum
    offset = view.offset
  }
}

extension FacetListing.Order {
  fileprivate init(_ order: FacetViewFields.Order) {
    self =
      switch order {
      case .count: .count
      case .significance: .significance
      case .name: .name
      }
  }
}
