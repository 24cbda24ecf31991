import Testing
import Xapian

@Suite struct `A database` {
  @Test func `tells what it holds`() throws {
    let shelf = try Shelf(["merger remedy merger", "court"])
    let database = try shelf.reader()
    let count = try database.documentCount
    let last = try database.lastDocumentID
    let average = try database.averageLength
    let hasPositions = try database.hasPositions
    let uuid = try database.uuid
    #expect(count == 2)
    #expect(last == DocumentID(2))
    #expect(average == 2)
    #expect(hasPositions)
    #expect(uuid.count == 36)
  }

  @Test func `is empty before anything was added`() throws {
    let database = try Shelf().reader()
    let count = try database.documentCount
    #expect(count == 0)
    #expect(try database.documentIDs() == [])
    #expect(try database.postings(of: "merger") == [])
    #expect(try database.all(.everything) == [])
  }

  @Test func `stays at its commit until it is reopened`() throws {
    let shelf = try Shelf(["merger"])
    var database = try shelf.reader()
    var writer = try shelf.writer(.full)
    try writer.beginTransaction()
    try writer.add(document("merger"))
    try writer.commitTransaction()

    let before = try database.revision
    #expect(try database.postings(of: "merger") == [1])
    #expect(try database.reopen())
    #expect(try database.postings(of: "merger") == [1, 2])
    let after = try database.revision
    #expect(after == before + 1)
    #expect(try !database.reopen())
  }

  @Test func `can move to another task, which then owns it`() async throws {
    let shelf = try Shelf(["merger"])
    let found = try await Task {
      let database = try shelf.reader()
      return try database.postings(of: "merger")
    }.value
    #expect(found == [1])
  }

  @Test func `leaves behind values that outlive it`() throws {
    let shelf = try Shelf(["merger remedy"])
    let query = Query.word("remedy")
    let database = try shelf.reader()
    let hits = try database.best(
      query, weighting: .ineB2(1.5), first: 0, limit: 10, interruption: .never)
    let data = try database.data(of: DocumentID(1))
    _ = consume database
    #expect(hits.map(\.id) == [DocumentID(1)])
    #expect(String(decoding: data, as: UTF8.self) == "merger remedy")
    #expect(try shelf.reader().all(query) == [1])
  }

  @Test func `serves threads that each have their own handle`() async throws {
    let shelf = try Shelf((0..<200).map { "merger word\($0)" })
    let totals = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let database = try shelf.reader()
          let query = Query.phrase([.word("merger"), .word("word7")], window: 2)
          let missing = failure { () throws(XapianError) in
            _ = try database.data(of: DocumentID(9_999))
          }
          return try database.all(query).count + (missing?.kind == "noSuchDocument" ? 1 : 0)
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(totals == 16)
  }
}
