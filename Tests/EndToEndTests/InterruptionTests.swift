import Foundation
import Testing
import TestSupport

/// Articles made up of a few words, each a file of its own.
private func writeArticles(_ count: Int, into folder: TemporaryFolder, round: Int) throws {
  for number in 0..<count {
    let words = (0..<60).map { "word\((number * 31 + $0 * 17 + round) % 997)" }
    try folder.write(
      "articles/\(number / 100)/\(number).txt",
      "Article \(number) of round \(round)\n\nMicrosoft and the European Commission. "
        + words.joined(separator: " "))
  }
}

@Suite struct `An indexer killed at any moment` {
  /// Kills the whole process group after `delay` seconds.
  private func indexAndKill(_ index: String, _ articles: String, after delay: Double) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    shell.arguments = ["--wait", Program.dossier.path, "-q", "-i", index, "index", articles]
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    Thread.sleep(forTimeInterval: delay)
    let killer = Process()
    killer.executableURL = URL(fileURLWithPath: "/usr/bin/pkill")
    killer.arguments = ["-KILL", "-f", "-i \(index) index"]
    try killer.run()
    killer.waitUntilExit()
    shell.waitUntilExit()
  }

  @Test func `loses nothing, and the next run completes what it began`() throws {
    let folder = try TemporaryFolder()
    let index = folder.path + "/index"
    let articles = folder.path + "/articles"
    try writeArticles(1500, into: folder, round: 0)
    for delay in [0.2, 0.6, 1.2, 2.0] {
      try indexAndKill(index, articles, after: delay)
      let verified = try Program.dossier.run(["-i", index, "verify"])
      #expect([0, 66].contains(verified.status), "\(delay): \(verified.messages)")
    }
    #expect(try Program.dossier.run(["-q", "-i", index, "index", articles]).status == 0)
    #expect(try Program.dossier.run(["-i", index, "count", "microsoft"]).output == "1500\n")

    try writeArticles(1500, into: folder, round: 1)
    for delay in [0.2, 0.6, 1.2] {
      try indexAndKill(index, articles, after: delay)
      let verified = try Program.dossier.run(["-i", index, "verify"])
      #expect(verified.status == 0, "\(delay): \(verified.messages)")
    }
    #expect(try Program.dossier.run(["-q", "-i", index, "index", articles]).status == 0)
    #expect(try Program.dossier.run(["-i", index, "count", "\"of round 1\""]).output == "1500\n")
    #expect(try Program.dossier.run(["-i", index, "verify"]).status == 0)
  }

  @Test func `keeps what is added while a rebuild runs`() throws {
    let folder = try TemporaryFolder()
    let index = folder.path + "/index"
    try writeArticles(600, into: folder, round: 0)
    let build = ["-q", "-i", index, "index", folder.path + "/articles"]
    #expect(try Program.dossier.run(build).status == 0)
    let rebuild = try Program.dossier.start(build + ["--rebuild"])
    var acknowledged = 0
    while rebuild.isRunning {
      let line = #"{"id":"added-\#(acknowledged)","title":"Numbat \#(acknowledged)","text":"x"}"#
      if try Program.dossier.run(["-q", "-i", index, "add"], input: line).status == 0 {
        acknowledged += 1
      }
    }
    rebuild.waitUntilExit()
    #expect(rebuild.terminationStatus == 0)
    #expect(acknowledged > 0)
    #expect(
      try Program.dossier.run(["-i", index, "count", "numbat"]).output == "\(acknowledged)\n")
    #expect(try Program.dossier.run(["-i", index, "verify"]).status == 0)
  }
}
