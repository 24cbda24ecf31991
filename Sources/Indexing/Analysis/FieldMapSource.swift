package import Corpus
package import IndexFormat
internal import Platform

/// Where the map of fields of an index comes from: kept with the generation until another is given,
/// so that every later run and every `add` reads articles as the first did.
package enum FieldMapSource {
  /// The map that articles added to an index are read by.
  package static func map(of index: IndexFolder) throws(IndexingFailure) -> FieldMap {
    try map(of: try formatted { () throws(IndexFormatFailure) in try index.current() })
  }

  /// The map of a generation; the usual one where there is no generation or it has none.
  static func map(of generation: Generation?) throws(IndexingFailure) -> FieldMap {
    guard let generation, let bytes = try bytes(of: generation) else { return .usual }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    do throws(FieldMap.Failure) {
      return try FieldMap(lines)
    } catch {
      throw .format(.damaged("\(generation.fieldsPath): \(error)"))
    }
  }

  /// The file of a generation's map; nil where there is none.
  static func bytes(of generation: Generation) throws(IndexingFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try Files.read(generation.fieldsPath, limit: 1 << 20)
    } catch {
      guard error.isNotFound else { throw .system(error) }
      return nil
    }
  }

  /// Keeps a map with a generation; the manifest is the caller's to write. The usual map leaves no
  /// file, unless another was kept before.
  static func keep(_ map: FieldMap, in generation: Generation) throws(IndexingFailure) {
    let isKept = try bytes(of: generation) != nil
    guard isKept || !map.isEmpty else { return }
    let lines = map.assignments.map { $0 + "\n" }.joined()
    try onDisk { () throws(SystemFailure) in
      try Files.writeAtomically(Array(lines.utf8), to: generation.fieldsPath)
    }
  }
}
