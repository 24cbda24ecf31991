package import IndexFormat
internal import Platform

/// The user's own entities of an index: the text that `dossier entity` edits. What articles were
/// tagged with stands in the generation; `retag` brings the one to the other.
package enum UserEntities {
  /// The longest text, in bytes.
  private static let longest = 64 << 20

  /// The text as it was edited last; before the first edit, what articles were tagged with, and
  /// nothing where there is neither.
  package static func text(of index: IndexFolder) throws(IndexingFailure) -> String {
    do throws(SystemFailure) {
      return try read(index.entitiesPath)
    } catch {
      guard error.isNotFound else { throw .system(error) }
    }
    return try applied(to: index) ?? ""
  }

  /// The text of a file that a user named.
  package static func text(inFile path: String) throws(IndexingFailure) -> String {
    try onDisk { () throws(SystemFailure) in try read(try Files.realPath(path)) }
  }

  /// What the articles of an index were tagged with beside the built-in catalogue; nil where there
  /// is nothing, or no index.
  package static func applied(to index: IndexFolder) throws(IndexingFailure) -> String? {
    guard let current = try formatted({ () throws(IndexFormatFailure) in try index.current() })
    else { return nil }
    return try CatalogueSource.overlay(of: current).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Makes a text the one that is edited from now on, in one step.
  package static func keep(_ text: [UInt8], in index: IndexFolder) throws(IndexingFailure) {
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(text, to: index.entitiesPath)
    }
  }

  private static func read(_ path: String) throws(SystemFailure) -> String {
    String(decoding: try Files.read(path, limit: longest), as: UTF8.self)
  }
}
