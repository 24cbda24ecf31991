internal import Platform

/// One generation of an index: a folder that readers open and hold until their request is done.
package struct Generation: Hashable, Sendable {
  package let number: UInt32
  package let path: String
  /// The path of the index that it belongs to, for messages.
  package let index: String

  init(number: UInt32, path: String, index: String) {
    self.number = number
    self.path = path
    self.index = index
  }

  /// `g000003`.
  package static func name(_ number: UInt32) -> String {
    let digits = String(number)
    return "g" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The number in a folder's name; nil for any other name.
  package static func number(ofFolder name: String) -> UInt32? {
    guard name.first == "g", let number = UInt32(name.dropFirst()), self.name(number) == name
    else { return nil }
    return number
  }

  package var name: String { Self.name(number) }
  package var databasePath: String { path + "/xapian" }
  package var manifestPath: String { path + "/manifest.json" }
  /// The user's catalogue; absent where none was given.
  package var cataloguePath: String { path + "/catalogue.txt" }
  /// The sentences that sources repeat, for the cleaner; absent where no survey found any.
  package var sentencesPath: String { path + "/sentences" }

  /// What users are shown: the generation and the commit answered from.
  package func label(at commit: Commit) -> String { "\(number).\(commit.number)" }

  /// The user's map of fields, an assignment a line; absent where none was given.
  package var fieldsPath: String { path + "/fields" }

  package func columnPath(_ commit: UInt64) -> String {
    let digits = String(commit)
    return path + "/facets." + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      + ".column"
  }

  /// The commits that facet column files are there of, ascending.
  package func columnCommits() throws(IndexFormatFailure) -> [UInt64] {
    let names: [String]
    do { names = try Files.entries(in: path) } catch { throw .system("\(error)") }
    return names.compactMap { name in
      guard name.hasPrefix("facets."), name.hasSuffix(".column") else { return nil }
      return UInt64(name.dropFirst(7).dropLast(7))
    }.sorted()
  }

  /// The manifest, of this program's schema.
  package func manifest() throws(IndexFormatFailure) -> Manifest {
    let bytes: [UInt8]
    do { bytes = try Files.read(manifestPath, limit: 1 << 20) } catch {
      throw error.isNotFound ? .damaged("\(manifestPath) is missing") : .system("\(error)")
    }
    return try Manifest(decoding: bytes, path: index)
  }
}

extension Generation {
  /// Of a generation that is being built: the files that its build stands on.
  package var planPath: String { path + "/plan" }
  package var shardsPath: String { path + "/shards" }
  /// Ids that writers changed in the published generation since the build began, a file a commit.
  package var changesPath: String { path + "/changes" }
  /// Of a copy that is being tagged anew: how far that has come.
  package var retagPath: String { path + "/retag" }
}
