import IndexFormat
import Synchronization
import Testing

@testable import Indexing

@Suite("The start of a build")
struct BuildStartTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  /// How many of nine articles are read by a build in `later`, after one in `first` was stopped
  /// on the way.
  private func reread(_ first: String?, _ later: String?) throws -> Int {
    try fixture.writeArticles(9)
    let allowed = SharedWork(count: 6)
    let stopped = try fixture.run(
      shardSize: 1, boot: first, shouldStop: { allowed.next() == nil })
    #expect(stopped.isStopped)
    let asked = Atomic<Int>(0)
    let summary = try fixture.run(
      shardSize: 1, boot: later,
      shouldStop: {
        asked.add(1, ordering: .relaxed)
        return false
      })
    #expect(summary.added == 9)
    #expect(try fixture.ids().count == 9)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
    return asked.load(ordering: .relaxed)
  }

  @Test func `goes on with the shards that this run of the machine wrote`() throws {
    #expect(try reread("a", "a") < 9)
  }

  @Test func `begins anew after the machine was started again, for no shard was synced`() throws {
    #expect(try reread("a", "b") == 9)
    #expect(try fixture.index.building() == nil)
  }

  @Test func `begins anew where one run of the machine cannot be told from another`() throws {
    #expect(try reread(nil, nil) == 9)
    #expect(try fixture.index.building() == nil)
  }
}
