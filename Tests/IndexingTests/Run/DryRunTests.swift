import Foundation
import IndexFormat
import Testing

@testable import Indexing

@Suite("A dry run")
struct DryRunTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  private func dryRun(
    excludes: [String] = []
  ) throws -> (guesses: [RunGuess], summary: IndexSummary) {
    var guesses: [RunGuess] = []
    let run = try fixture.indexRun(excludes: excludes)
    let summary = try run.dryRun({ guesses.append($0) }) { _ in }
    return (guesses, summary)
  }

  private func articles(_ guesses: [RunGuess]) -> [ArticleGuess] {
    guesses.compactMap { if case .article(let guess) = $0 { guess } else { nil } }
  }

  /// Texts of which every third is an earlier one of the others with some words changed, from a
  /// fixed seed.
  private func writeRelatives(_ count: Int) throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var originals: [[String]] = []
    for number in 0..<count {
      var words = Fixture.words(number).split(separator: " ").map(String.init)
      if number % 3 == 2 {
        words = originals[random(originals.count)]
        for _ in 0..<random(5) { words[random(words.count)] = "z\(number)y\(random(99))" }
      } else {
        originals.append(words)
      }
      try fixture.write(
        String(format: "a%04d.md", number),
        "# Title \(number % 40)\n\n" + words.joined(separator: " ") + "\n")
    }
  }

  @Test func `tells what it would take articles for and writes nothing`() throws {
    try fixture.writeArticles(2)
    let (guesses, summary) = try dryRun()
    #expect(articles(guesses).map(\.title) == ["Article 0", "Article 1"])
    #expect(articles(guesses).map(\.date) == ["2024-03-01", "2024-03-02"])
    #expect((summary.added, summary.stories, summary.found.formats["markdown"]) == (2, 2, 2))
    #expect(!FileManager.default.fileExists(atPath: fixture.index.path))
  }

  @Test func `finds the stories that a run would make`() throws {
    try writeRelatives(150)
    let (guesses, summary) = try dryRun()
    let run = try fixture.run()
    #expect(run.nearDuplicates > 20)
    #expect((summary.stories, summary.nearDuplicates) == (run.stories, run.nearDuplicates))
    let stories = try fixture.stories()
    for guess in articles(guesses) {
      guard let first = guess.story else { continue }
      #expect(stories[guess.id] == stories[first], "\(guess.id) and \(first)")
    }
  }

  @Test func `counts what a run counts`() throws {
    try fixture.writeArticles(5)
    try fixture.write("b.md", "---\ntitle: A: B\n---\nNo date here, and few words.\n")
    try fixture.write("c.png", "x")
    let (_, dry) = try dryRun()
    let run = try fixture.run()
    #expect(dry.found == run.found)
    #expect((dry.files, dry.added, dry.skipped) == (run.files, run.added, run.skipped))
    #expect(run.found.count(of: .frontMatter) == 1)
    #expect(run.found.undated.places == ["corpus/b.md"])
    #expect(run.found.thin.values.map(\.places) == [["corpus/b.md"]])
  }

  @Test func `knows the stories and the ids of an index that is there`() throws {
    try fixture.write("news/a.md", Fixture.article(1))
    _ = try fixture.run(["corpus/news"])
    try fixture.write("b.md", Fixture.article(1))
    let guesses = articles(try dryRun().guesses)
    #expect(guesses.map(\.id) == ["corpus/b.md", "news/a.md"])
    #expect(guesses.map(\.story) == ["news/a.md", "corpus/b.md"])
  }

  @Test func `tells what is left out and what was repaired, where it comes to it`() throws {
    try fixture.write("a.jsonl", IndexRunTests.lines(["x", "x"]))
    try fixture.write("b.md", "---\ntitle: A: B\n---\n\(Fixture.words(1))\n")
    try fixture.write("c.png", "x")
    let told = try dryRun().guesses.map { guess in
      switch guess {
      case .article(let article): "article \(article.id)"
      case .skipped(let source): "skipped \(source.kind)"
      case .remark(let remark): "remark \(remark.remark.kind)"
      }
    }
    #expect(
      told == [
        "skipped unsupported", "article x", "skipped duplicate", "article corpus/b.md",
        "remark frontMatter",
      ])
  }
}
