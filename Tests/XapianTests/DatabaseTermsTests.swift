import Testing
import Xapian

@Suite struct `Terms of a database` {
  @Test func `are counted by documents and by wdf`() throws {
    let database = try Shelf(["merger remedy merger", "merger"]).reader()
    #expect(try database.termFrequency("merger") == 2)
    #expect(try database.collectionFrequency("merger") == 3)
    #expect(try database.termFrequency("nosuch") == 0)
  }

  @Test func `are listed by prefix, at most so many`() throws {
    let database = try Shelf(["merge merger mergers met remedy"]).reader()
    #expect(try database.terms(prefix: "merge", limit: 10) == ["merge", "merger", "mergers"])
    #expect(try database.terms(prefix: "me", limit: 2) == ["merge", "merger"])
    #expect(try database.terms(prefix: "x", limit: 2) == [])
    #expect(try database.terms(prefix: "me", limit: 0) == [])
  }

  @Test func `are visited with their frequency`() throws {
    let database = try Shelf(["merge merger", "merger"]).reader()
    var frequencies: [Int] = []
    try database.forEachTerm(prefix: "merg") { _, frequency in
      frequencies.append(frequency)
      return true
    }
    #expect(frequencies == [1, 2])
  }

  @Test func `of a document are listed`() throws {
    let database = try Shelf(["remedy merger"]).reader()
    #expect(try database.termList(of: DocumentID(1)) == ["merger", "remedy"])
  }

  @Test func `may hold a NUL byte`() throws {
    let database = try Shelf(["Q\0a", "Q\0b"]).reader()
    #expect(try database.postings(of: "Q\0b") == [2])
    #expect(try database.terms(prefix: "Q\0", limit: 9) == ["Q\0a", "Q\0b"])
  }

  @Test func `are not the metadata beside them`() throws {
    let shelf = try Shelf(["merger"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.setMetadata("commit", [7])
    try writer.setMetadata("entity/a", [0, 1, 255])
    try writer.setMetadata("entity/b", [])
    try writer.commitTransaction()
    let database = try shelf.reader()
    #expect(try database.metadata("commit") == [7])
    #expect(try database.metadata("entity/a") == [0, 1, 255])
    #expect(try database.metadata("entity/b") == [])
    #expect(try database.metadataKeys(prefix: "entity/") == ["entity/a"])
    #expect(try database.terms(prefix: "", limit: 9) == ["merger"])
  }
}
