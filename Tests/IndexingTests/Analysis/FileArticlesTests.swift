import Corpus
import Identifiers
import IndexFormat
import TestSupport
import Testing

@testable import Indexing

@Suite struct `The articles of an archive` {
  private typealias Member = PackedBytes.Member

  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  private static func members(_ numbers: some Sequence<Int>) -> [Member] {
    numbers.map { Member("2024/a\($0).md", Fixture.article($0)) }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try fixture.folder.write("corpus/\(name)", bytes)
  }

  @Test func `are named after the file and the member`() throws {
    let lines = Member("c.jsonl", IndexRunTests.lines(["own"]) + "{\"text\":\"b\"}\n")
    let two = Member("two.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
    try write("news.zip", PackedBytes.zip(Self.members(1...2) + [lines, two]))
    try write("more.tar.gz", PackedBytes.gzip(PackedBytes.tar(Self.members([3]))))
    let summary = try fixture.run()
    #expect((summary.files, summary.added) == (2, 7))
    let articles = try fixture.articles()
    #expect(
      articles.keys.sorted() == [
        "corpus/more.tar.gz/2024/a3.md", "corpus/news.zip/2024/a1.md",
        "corpus/news.zip/2024/a2.md", "corpus/news.zip/c.jsonl#2", "corpus/news.zip/two.jsonl#1",
        "corpus/news.zip/two.jsonl#2", "own",
      ])
    let article = try #require(articles["corpus/news.zip/2024/a1.md"])
    #expect(article.place?.hasSuffix("/corpus/news.zip/2024/a1.md") == true)
    #expect(article.path?.hasSuffix("/corpus/news.zip") == true)
    #expect(article.member == "2024/a1.md")
    #expect(article.title == "Article 1")
  }

  @Test func `are left as they are while the archive is`() throws {
    try write("news.zip", PackedBytes.zip(Self.members(1...2)))
    _ = try fixture.run()
    #expect(try fixture.run().unchangedFiles == 1)
  }

  @Test(arguments: [3, 700])
  func `follow the archive when it changes`(count: Int) throws {
    try write("news.tar", PackedBytes.tar(Self.members(1...count)))
    #expect(try fixture.run().added == count)
    let changed = Member("2024/a1.md", Fixture.article(9_999))
    try write("news.tar", PackedBytes.tar([changed] + Self.members(3...count + 1)))
    let summary = try fixture.run()
    #expect((summary.added, summary.changed, summary.deleted) == (1, 1, 1))
    #expect(summary.unchanged == count - 2)
    let ids = try fixture.ids()
    #expect(!ids.contains("corpus/news.tar/2024/a2.md"))
    #expect(ids.count == count)
    try fixture.remove("news.tar")
    #expect(try fixture.run(prune: true).pruned == count)
  }

  @Test(arguments: [false, true])
  func `stay when the archive breaks off before them`(isRebuild: Bool) throws {
    let bytes = PackedBytes.tar(Self.members(1...4))
    try write("news.tar", bytes)
    _ = try fixture.run()
    try write("news.tar", Array(bytes.prefix(3 * 1024 + 600)))
    for _ in 1...2 {
      let summary = try fixture.run(rebuild: isRebuild)
      #expect(summary.deleted == 0)
      #expect(summary.found.count(of: .skipped) == 1)
      #expect(try fixture.ids().count == 4)
    }
  }

  @Test func `that can be read come from a new archive that breaks off`() throws {
    try write("news.tar", Array(PackedBytes.tar(Self.members(1...4)).prefix(3 * 1024 + 600)))
    for added in [3, 0] {
      let summary = try fixture.run()
      #expect(summary.added == added)
      #expect(summary.found.count(of: .skipped) == 1)
    }
    try write("news.tar", PackedBytes.tar(Self.members(1...4)))
    #expect(try fixture.run().added == 1)
  }

  @Test func `are left out by globs`() throws {
    try write("news.zip", PackedBytes.zip(Self.members(1...2)))
    #expect(try fixture.run(excludes: ["a2.md"]).added == 1)
  }
}
