import Corpus
import Testing

@testable import Indexing

@Suite("A plan of shards")
struct ShardPlanTests {
  private static func file(_ name: String, _ size: Int) -> SourceFile {
    SourceFile(path: "/c/\(name)", root: "/c", name: "c/\(name)", size: size, modified: -3)
  }

  private static func plan(_ sizes: [Int], last: UInt32? = nil, name: String = "f") -> ShardPlan {
    ShardPlan(
      settings: "s", previous: last.map { (number: 4, lastDocument: $0) },
      files: sizes.map { file(name, $0) },
      skipped: [SkippedEntry(path: "/c/x", reason: .empty)],
      limits: ShardLimits(articles: 3, database: 3, bytes: 100, text: 100))
  }

  @Test func `cuts by files and by bytes`() {
    #expect(
      Self.plan([1, 1, 1, 1, 60, 60, 30]).shards == [
        .files(0..<3, part: 0, parts: 1), .files(3..<5, part: 0, parts: 1),
        .files(5..<7, part: 0, parts: 1),
      ])
  }

  @Test func `splits a file that is larger than a shard`() {
    #expect(
      Self.plan([1, 250, 1], name: "f.jsonl").shards == [
        .files(0..<1, part: 0, parts: 1), .files(1..<2, part: 0, parts: 3),
        .files(1..<2, part: 1, parts: 3), .files(1..<2, part: 2, parts: 3),
        .files(2..<3, part: 0, parts: 1),
      ])
    #expect(Self.plan([1 << 40], name: "f.json").shards.count == 8)
    #expect(Self.plan([21], name: "f.jsonl.gz").shards.count == 2)
  }

  @Test(arguments: ["f.html", "f.txt", "f.eml", "f.xml"])
  func `reads a file once that is one article or stands in memory whole`(name: String) {
    #expect(
      Self.plan([1, 250, 1], name: name).shards == [
        .files(0..<1, part: 0, parts: 1), .files(1..<2, part: 0, parts: 1),
        .files(2..<3, part: 0, parts: 1),
      ])
  }

  @Test(arguments: [(10, 50), (1_250, 156), (1_000_000, 1_000)])
  func `is finer where there are few files`(files: Int, articles: Int) {
    #expect(ShardLimits.standard.fitting(files: files, cores: 2).articles == articles)
  }

  @Test func `takes what is kept by document id`() {
    #expect(
      Self.plan([], last: 7).shards == [.kept(1..<4), .kept(4..<7), .kept(7..<8)])
    #expect(Self.plan([], last: 0).shards == [])
  }

  @Test func `comes back as it was`() throws {
    let plan = Self.plan([1, 250, 1], last: 7)
    let back = try ShardPlan(decoding: plan.encoded())
    #expect((back.settings, back.previous, back.files) == (plan.settings, 4, plan.files))
    #expect((back.skipped, back.shards) == (plan.skipped, plan.shards))
    #expect(back.emptied == ["/c/x"])
    let bytes = plan.encoded()
    for length in 0..<bytes.count {
      #expect(throws: (any Error).self) { try ShardPlan(decoding: Array(bytes[..<length])) }
    }
  }
}
