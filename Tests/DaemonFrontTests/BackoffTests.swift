import Testing

@testable import DaemonFront

@Suite("A back-off")
struct BackoffTests {
  static let second: UInt64 = 1_000_000_000

  @Test func `waits longer and longer from the fifth death within ten seconds`() {
    var backoff = Backoff()
    let pauses = (0..<8).map { _ in backoff.death(at: 100 * Self.second) / Self.second }
    #expect(pauses == [0, 0, 0, 0, 1, 2, 4, 8])
  }

  @Test func `does not wait for deaths that are rare`() {
    var backoff = Backoff()
    let pauses = (0..<20).map { backoff.death(at: UInt64($0) * 3 * Self.second) }
    #expect(pauses.allSatisfy { $0 == 0 })
  }

  @Test func `forgets when it was quiet`() {
    var backoff = Backoff()
    for _ in 0..<7 { _ = backoff.death(at: Self.second) }
    #expect(backoff.death(at: 60 * Self.second) == 0)
    let pauses = (0..<4).map { _ in backoff.death(at: 60 * Self.second) / Self.second }
    #expect(pauses == [0, 0, 0, 1])
  }
}
