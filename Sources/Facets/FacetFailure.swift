package import Platform

/// Why facets cannot be read or written. Columns are derived: what cannot be read is rebuilt.
package enum FacetFailure: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemFailure)
  /// The file is no facet column at all.
  case notAColumn
  /// The file is of another version of the format.
  case otherSchema(found: UInt32)
  /// The bytes are not those that were written; the text says which part.
  case damagedColumn(String)
  /// A document's own facets do not decode; the text says where.
  case damagedFacets(String)

  package var description: String {
    switch self {
    case .system(let failure): failure.description
    case .notAColumn: "this is no facet column"
    case .otherSchema(let found):
      "this facet column has schema \(found), not \(ColumnHeader.schema)"
    case .damagedColumn(let part): "the facet column is damaged: \(part)"
    case .damagedFacets(let part): "the facets of a document are damaged: \(part)"
    }
  }
}
