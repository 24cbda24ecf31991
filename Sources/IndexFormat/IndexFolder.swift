internal import Platform

/// The folder of an index: generations, the file `CURRENT` that names the published one, and the
/// writers' lock.
package struct IndexFolder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// One line: the name of the published generation's folder.
  package var currentPath: String { path + "/CURRENT" }
  /// Whoever changes the index holds it, batch by batch.
  package var lockPath: String { path + "/write.lock" }
  /// Held while waiting for `lockPath`, so that whoever waits comes before whoever comes back.
  package var turnPath: String { path + "/write.turn" }
  /// Held by a build of a new generation from its beginning to its end.
  package var buildLockPath: String { path + "/build.lock" }

  /// The user's own entities as they are to be: what `dossier entity` edits and `retag` applies.
  package var entitiesPath: String { path + "/entities.txt" }

  package func generation(_ number: UInt32) -> Generation {
    Generation(number: number, path: path + "/" + Generation.name(number), index: path)
  }

  /// Where generation `number` is built before it is published.
  package func staging(_ number: UInt32) -> Generation {
    Generation(
      number: number, path: path + "/" + Generation.name(number) + ".building", index: path)
  }

  /// The published generation; nil where none was ever published.
  package func current() throws(IndexFormatFailure) -> Generation? {
    let bytes: [UInt8]
    do { bytes = try Files.read(currentPath, limit: 64) } catch {
      guard error.isNotFound else { throw .system("\(error)") }
      return nil
    }
    let name = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
    guard let number = Generation.number(ofFolder: String(name)) else {
      throw .damaged("\(currentPath) names no generation")
    }
    return generation(number)
  }

  /// The published generation, or the failure that says there is none.
  package func published() throws(IndexFormatFailure) -> Generation {
    guard let generation = try current() else { throw .missing(path: path) }
    return generation
  }

  /// The numbers of the folders named as generations, published or not, ascending.
  package func numbers() throws(IndexFormatFailure) -> [UInt32] {
    do {
      return try Files.entries(in: path).compactMap(Generation.number(ofFolder:)).sorted()
    } catch { throw .system("\(error)") }
  }
}

extension IndexFolder {
  /// The folder of a build that is running or was stopped; nil when there is none.
  package func building() throws(IndexFormatFailure) -> Generation? {
    let names: [String]
    do { names = try Files.entries(in: path) } catch {
      guard error.isNotFound else { throw .system("\(error)") }
      return nil
    }
    let numbers = names.filter { $0.hasSuffix(".building") }
      .compactMap { Generation.number(ofFolder: String($0.dropLast(9))) }
    return numbers.max().map(staging)
  }
}
