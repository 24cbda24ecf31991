internal import Entities
internal import IndexFormat
internal import Platform

/// Where the catalogue of an index comes from: the built-in one and the user's, kept with the
/// generation it was used for.
enum CatalogueSource {
  /// The longest catalogue of a user's, in bytes.
  private static let longest = 64 << 20

  /// Made once a process: building its automaton takes a while.
  private static let builtIn = Result { () throws(CatalogueFailure) in
    Tagger(try Catalogue.builtIn())
  }

  /// The user's catalogue of a generation; nil where there is none.
  static func overlay(of generation: Generation) throws(IndexingFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try Files.read(generation.cataloguePath, limit: longest)
    } catch {
      guard error.isNotFound else { throw .system(error) }
      return nil
    }
  }

  /// The user's catalogue that a file holds.
  static func overlay(inFile path: String) throws(IndexingFailure) -> [UInt8] {
    try onDisk { () throws(SystemFailure) in
      try Files.read(try Files.realPath(path), limit: longest)
    }
  }

  /// What recognises the entities of the built-in catalogue under the user's.
  static func tagger(overlay: [UInt8]?, named file: String) throws(IndexingFailure) -> Tagger {
    do throws(CatalogueFailure) {
      guard let overlay else { return try builtIn.get() }
      return Tagger(
        try Catalogue.builtIn().overlaid(
          by: String(decoding: overlay, as: UTF8.self), named: file))
    } catch {
      throw .catalogue("\(error)")
    }
  }
}
