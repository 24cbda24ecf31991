internal import Foundation
internal import Platform

/// Describes one publication of an index: what it was made with and the files that never change.
///
/// Live counts come from Xapian; nothing here is changed by an update.
package struct Manifest: Codable, Equatable, Sendable {
  /// The schema of this program. An index of another one is refused, never guessed at.
  package static let schema = 2

  package let schema: Int
  /// `Analyzer.version` at the time.
  package let analyzer: Int
  /// `Catalogue.version`, the user's overlay included.
  package let catalogue: String
  /// The languages that are stemmed, by code.
  package let languages: [String]
  /// Of the Xapian database.
  package let uuid: String
  /// ISO 8601, UTC.
  package let created: String
  /// The files of the generation that never change.
  package let files: [File]

  package struct File: Codable, Equatable, Sendable {
    /// Relative to the generation's folder.
    package let name: String
    /// In bytes.
    package let size: Int
    package let sha256: String

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      size = bytes.count
      sha256 = Digest(of: bytes).hex
    }
  }

  package init(catalogue: String, uuid: String, created: String, files: [File]) {
    schema = Self.schema
    analyzer = Analyzer.version
    self.catalogue = catalogue
    languages = Analyzer.languages
    self.uuid = uuid
    self.created = created
    self.files = files
  }

  /// JSON with sorted keys, one a line: people read it.
  package func encoded() throws(IndexFormatFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return try Array(encoder.encode(self)) + [10] } catch {
      throw .damaged("the manifest cannot be written: \(error)")
    }
  }

  /// Reads a manifest, refusing another schema before anything else of it.
  package init(decoding bytes: [UInt8], path: String) throws(IndexFormatFailure) {
    struct Version: Codable { let schema: Int }
    let decoder = JSONDecoder()
    do {
      let version = try decoder.decode(Version.self, from: Data(bytes))
      guard version.schema == Self.schema else {
        throw IndexFormatFailure.otherSchema(found: version.schema, path: path)
      }
      self = try decoder.decode(Manifest.self, from: Data(bytes))
    } catch let failure as IndexFormatFailure {
      throw failure
    } catch {
      throw .damaged("\(path)/manifest.json is not a manifest")
    }
  }
}
