import Foundation
import TestSupport

/// The package's own folder.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

/// An index of the sample articles, in a folder of its own.
final class SampleIndex: Sendable {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/index"
    let run = try Program.dossier.run(SampleIndex.build(path))
    guard run.status == 0 else { throw Unexpected(run.messages) }
  }

  /// The arguments that index the sample articles, without the file that describes them and without
  /// those in archives, whose figures the golden answers do not have.
  static func build(_ index: String) -> [String] {
    [
      "-i", index, "index", packageFolder + "/Corpus", "--exclude", "README.md",
      "--exclude", "bundles",
    ]
  }

  func run(_ arguments: [String], input: String = "") throws -> Program.Run {
    try Program.dossier.run(["-i", path, "--timeout", "60s"] + arguments, input: input)
  }
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
