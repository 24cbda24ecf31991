import BenchmarkClock
import Foundation

@testable import Entities
@testable import Text

/// Measures one catalogue on one thread.
struct RecognitionRun {
  let name: String
  let texts: SampleTexts
  /// Each measure is taken until so much processor time was spent.
  let seconds: Double

  /// Reads the catalogue, builds all that recognition needs of it, and prints a line.
  func measure(_ read: () throws -> Catalogue) throws {
    let before = Self.residentKilobytes
    let reading = try fastest { _ = try read() }
    let catalogue = try read()
    let building = fastest { _ = Recognizer(catalogue) }
    let recognizer = Recognizer(catalogue)
    let matcher = Matcher(catalogue)
    let grown = Self.residentKilobytes - before
    let aliases = catalogue.entities.reduce(0) { $0 + $1.aliases.count }
    let matching = speed { article in
      matcher.mentions(in: .body, of: article.body, language: article.language).count
    }
    let recognising = speed { article in
      recognizer.entities(title: article.title, body: article.body, language: article.language)
        .count
    }
    print(
      "\(name): \(catalogue.count) entities, \(aliases) aliases; read \(fixed(reading * 1e3)) ms, "
        + "build \(fixed(building * 1e3)) ms, \(grown / 1024) MiB; "
        + "matcher \(fixed(matching)) MB/s, recogniser \(fixed(recognising)) MB/s")
  }

  /// In MB of text a second of processor.
  func speed(_ body: (SampleTexts.Article) -> Int) -> Double {
    var (spent, bytes, sum) = (0.0, 0, 0)
    while spent < seconds {
      ThreadClock.adding(to: &spent) { for article in texts.articles { sum += body(article) } }
      bytes += texts.bytes
    }
    precondition(sum >= 0, "what was found is looked at, so that it is not optimised away")
    return Double(bytes) / 1e6 / spent
  }

  /// The shortest of some runs, in seconds of processor.
  private func fastest(_ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<7 {
      let start = ThreadClock.now()
      try body()
      best = min(best, ThreadClock.now() - start)
    }
    return best
  }

  /// The memory of this process.
  private static var residentKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  private func fixed(_ number: Double) -> String { String(format: "%.1f", number) }
}
