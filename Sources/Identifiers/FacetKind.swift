/// What a facet counts: the seven kinds of entity and five fields of the article.
///
/// The date is no facet kind: its buckets are computed from the date column.
package enum FacetKind: String, CaseIterable, Hashable, Sendable {
  case org, person, place, law, product, event, role
  case source, cites, author, tag, lang

  package init(_ kind: EntityKind) {
    self =
      switch kind {
      case .org: .org
      case .person: .person
      case .place: .place
      case .law: .law
      case .product: .product
      case .event: .event
      case .role: .role
      }
  }

  /// The kind of entity whose values this facet counts; nil for the fields of the article.
  package var entityKind: EntityKind? { EntityKind(rawValue: rawValue) }
}
