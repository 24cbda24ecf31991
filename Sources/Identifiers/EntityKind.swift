/// What sort of thing an entity is. The raw value is the first half of an `EntityID` and the name
/// of the facet and of the query field.
package enum EntityKind: String, CaseIterable, Hashable, Sendable {
  case org, person, place, law, product, event, role
}
