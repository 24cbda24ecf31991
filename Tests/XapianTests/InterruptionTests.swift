import Foundation
import Testing
import Xapian

/// Serial, for only the serial that was raised last counts.
@Suite(.serialized) struct `An interruption` {
  static let a = Query.word("a")
  static let b = Query.word("b")
  static let slow: [Query] = [
    .phrase([a, b], window: 2),
    .near([a, b], window: 2),
    .or([.phrase([a, b], window: 2), .phrase([b, a], window: 2)]),
    .and([.word("c"), .phrase([a, b], window: 2)]),
    .andMaybe(.phrase([.or([a, .word("c")]), b], window: 2), .word("c")),
  ]

  @Test(arguments: slow) func `by a deadline ends a slow search`(query: Query) throws {
    let database = try SlowShelf.shelf.get().reader()
    let started = now()
    let interruption = Interruption(deadline: started + 5_000_000, serial: 0)
    let error = failure { () throws(XapianError) in _ = try database.all(query, interruption) }
    let paged = failure { () throws(XapianError) in
      _ = try database.best(
        query, weighting: .ineB2(1.5), first: 0, limit: 10,
        interruption: Interruption(deadline: now() + 5_000_000, serial: 0))
    }
    #expect(error == .interrupted("the deadline has passed"))
    #expect(paged == .interrupted("the deadline has passed"))
    #expect(try database.postings(of: "c").count == SlowShelf.documents)
  }

  @Test func `by its serial ends a search that runs`() throws {
    let database = try SlowShelf.shelf.get().reader()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.01)
      Interrupt.raise(serial: 7)
    }
    let error = failure { () throws(XapianError) in
      for _ in 0..<200 {
        _ = try database.all(Self.slow[0], Interruption(deadline: nil, serial: 7))
      }
    }
    #expect(error == .interrupted("the search was cancelled"))
    let other = Interruption(deadline: nil, serial: 8)
    #expect(try database.all(.word("c"), other).count == SlowShelf.documents)
  }

  @Test func `from a signal handler ends a search that runs`() throws {
    signal(SIGUSR2) { _ in Interrupt.raise(serial: 9) }
    defer { signal(SIGUSR2, SIG_DFL) }
    let database = try SlowShelf.shelf.get().reader()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.01)
      kill(getpid(), SIGUSR2)
    }
    let error = failure { () throws(XapianError) in
      for _ in 0..<200 {
        _ = try database.all(Self.slow[0], Interruption(deadline: nil, serial: 9))
      }
    }
    #expect(error == .interrupted("the search was cancelled"))
  }

  @Test func `that is past ends any search before it begins`() throws {
    let database = try Shelf(["c"]).reader()
    let past = Interruption(deadline: 0, serial: 0)
    let error = failure { () throws(XapianError) in _ = try database.all(.word("c"), past) }
    #expect(error == .interrupted("the deadline has passed"))
  }

  @Test func `by serial 0 is none`() throws {
    Interrupt.raise(serial: 0)
    #expect(try Shelf(["c"]).reader().all(.word("c"), .never) == [1])
  }

  @Test func `leaves the documents found unseen`() throws {
    let database = try SlowShelf.shelf.get().reader()
    var blocks = 0
    let interruption = Interruption(deadline: now() + 5_000_000, serial: 0)
    let query = Query.or([.word("c"), Self.slow[0]])
    _ = failure { () throws(XapianError) in
      try database.matches(query, interruption: interruption) { _ in blocks += 1 }
    }
    #expect(blocks == 0)
  }
}

/// Two words that stand 3 positions apart throughout: no phrase or near of window 2 has a match,
/// and each document must be read to its end to see that.
private enum SlowShelf {
  static let documents = 3_000

  static let shelf = Result {
    let shelf = try Shelf()
    var document = try Document()
    for place in UInt32(1)...1_000 {
      try document.addPosting("a", at: place * 6, wdf: 1)
      try document.addPosting("b", at: place * 6 + 3, wdf: 1)
    }
    try document.addPosting("c", at: 9_000, wdf: 1)
    var writer = try shelf.writer()
    try writer.beginTransaction()
    for _ in 0..<documents { try writer.add(document) }
    try writer.commitTransaction()
    return shelf
  }
}
