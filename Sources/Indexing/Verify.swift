package import IndexFormat
internal import Platform
internal import Xapian

/// Something that is wrong with an index.
package struct VerifyProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file, document or entry that is wrong.
  package let place: String
  package let what: String

  package var description: String { "\(place): \(what)" }
}

/// Looks for damage in the published generation.
///
/// A badly damaged database can kill the process that reads it (Xapian's glass has no checksums),
/// so this is for a process of its own.
package enum Verify {
  /// What is wrong; nothing when all is well. Writers wait for parts of it only.
  package static func verify(
    _ index: IndexFolder, progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> [VerifyProblem] {
    let meter = ProgressMeter(progress)
    let generation = try formatted { () throws(IndexFormatFailure) in try index.published() }
    let manifest = try formatted { () throws(IndexFormatFailure) in try generation.manifest() }
    meter.begin(.verifying, total: 0)
    var problems = FileCheck(generation, manifest).problems()
    // A missing file of the database is told once; reading on would only repeat it.
    guard problems.isEmpty else { return problems }
    // Nobody writes while the blocks are read, or a commit would look like damage.
    problems += try WriterLock.holding(index) { () throws(IndexingFailure) in
      try blockProblems(generation)
    }
    guard problems.isEmpty else { return problems }
    return try WriterLock.holding(index) { () throws(IndexingFailure) in
      try DocumentCheck(generation, manifest, meter).problems()
        + JournalCheck(generation).problems() + ColumnCheck(generation).problems()
    }
  }

  private static func blockProblems(
    _ generation: Generation
  ) throws(IndexingFailure) -> [VerifyProblem] {
    let lines = try writing { () throws(XapianError) in
      try Database.check(path: generation.databasePath)
    }
    return lines.map { VerifyProblem(place: "xapian", what: $0) }
  }
}

/// Checks the files of a generation: those that the manifest names, and those that every database
/// has. Xapian's own check takes a database without its texts or positions for a sound one.
struct FileCheck {
  private let generation: Generation
  private let manifest: Manifest

  init(_ generation: Generation, _ manifest: Manifest) {
    self.generation = generation
    self.manifest = manifest
  }

  /// The files of a glass database (xapian `backends/glass/glass_databasereplicator.cc`) that ours
  /// always has.
  private static let tables = [
    "docdata.glass", "flintlock", "iamglass", "position.glass", "postlist.glass", "termlist.glass",
  ]

  func problems() -> [VerifyProblem] {
    manifest.files.compactMap(problem) + Self.tables.compactMap(missing)
  }

  private func problem(_ file: Manifest.File) -> VerifyProblem? {
    do throws(SystemFailure) {
      let bytes = try Files.read("\(generation.path)/\(file.name)", limit: 1 << 31)
      return Manifest.File(name: file.name, bytes: bytes) == file
        ? nil
        : VerifyProblem(
          place: file.name,
          what: "not the bytes that were written; \(Self.remedy(file.name)) sets it anew")
    } catch {
      return VerifyProblem(place: file.name, what: error.reason)
    }
  }

  private static func remedy(_ file: String) -> String {
    file == "fields"
      ? "`dossier index --rebuild --map FIELD=NAME`" : "`dossier retag --entities FILE`"
  }

  private func missing(_ table: String) -> VerifyProblem? {
    guard (try? Files.status(of: "\(generation.databasePath)/\(table)").kind) != .regular else {
      return nil
    }
    return VerifyProblem(
      place: "xapian/\(table)",
      what: "missing; build the index again with `dossier index --rebuild`")
  }
}
