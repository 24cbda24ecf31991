import Testing
import Xapian

@Suite struct `Postings of a database` {
  @Test func `are the documents with the term, ascending`() throws {
    let database = try Shelf(["merger", "remedy", "merger remedy"]).reader()
    #expect(try database.postings(of: "merger") == [1, 3])
    #expect(try database.postings(of: "nosuch") == [])
    #expect(try database.documentIDs() == [1, 2, 3])
  }

  @Test(arguments: [2_047, 2_048, 2_049]) func `come in blocks`(documents: Int) throws {
    let database = try Shelf([String](repeating: "merger", count: documents)).reader()
    var sizes: [Int] = []
    try database.forEachPosting(of: "merger") { sizes.append($0.count) }
    #expect(sizes == (documents > 2_048 ? [2_048, 1] : [documents]))
  }

  @Test func `end when the block throws`() throws {
    let database = try Shelf([String](repeating: "merger", count: 5_000)).reader()
    var blocks = 0
    let error = failure { () throws(XapianError) in
      try database.forEachPosting(of: "merger") { _ throws(XapianError) in
        blocks += 1
        try Interruption(deadline: 1, serial: 0).check()
      }
    }
    #expect(error == .interrupted("the deadline has passed"))
    #expect(blocks == 1)
  }

  @Test func `have positions`() throws {
    let database = try Shelf(["merger remedy merger"]).reader()
    #expect(try database.positions(of: "merger", in: DocumentID(1)) == [1, 3])
    #expect(try database.positions(of: "court", in: DocumentID(1)) == [])
  }
}
