internal import Text

/// How the names of facet values are compared with what a user types into `contains`.
package enum FacetNames {
  package static func folded(_ name: String) -> String { Fold.fold(name) }
}
