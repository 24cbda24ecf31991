/// `facets`: facets of all matches, and no hits.
public struct FacetsRequest: Sendable {
  public var query: QueryFields
  public var facets: [FacetViewFields]

  public init(query: QueryFields, facets: [FacetViewFields]) {
    self.query = query
    self.facets = facets
  }

  init(_ fields: inout RequestFields) throws(WireFailure) {
    query = try QueryFields(&fields)
    facets = try FacetViewFields.all(in: &fields)
    guard !facets.isEmpty else {
      throw WireFailure(
        .badRequest, "the request names no facet", hint: "such as \"facets\":{\"org\":{}}",
        path: "facets")
    }
  }
}
