import TestSupport
import Testing
import Xapian

@Suite struct `A writable database` {
  @Test func `gives ids in order and keeps what was committed`() throws {
    let shelf = try Shelf()
    var writer = try shelf.writer()
    try writer.beginTransaction()
    let first = try writer.add(document("merger"))
    let second = try writer.add(document("remedy"))
    try writer.commitTransaction()
    #expect([first, second] == [DocumentID(1), DocumentID(2)])
    #expect(try shelf.reader().documentIDs() == [1, 2])
  }

  @Test func `reads through its own handle what is not committed yet`() throws {
    let shelf = try Shelf(["merger"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.add(document("merger remedy"))
    try writer.delete(DocumentID(1))
    try writer.setMetadata("commit", [2])
    #expect(try writer.reader.postings(of: "merger") == [2])
    #expect(try writer.reader.metadata("commit") == [2])
    #expect(try writer.reader.data(of: DocumentID(2)) == Array("merger remedy".utf8))
    #expect(try shelf.reader().postings(of: "merger") == [1])
    try writer.commitTransaction()
    #expect(try shelf.reader().postings(of: "merger") == [2])
  }

  @Test func `changes nothing when it is dropped in a transaction`() throws {
    let shelf = try Shelf(["merger"])
    do {
      var writer = try shelf.writer()
      try writer.beginTransaction()
      for _ in 0..<100 { try writer.add(document("merger")) }
      try writer.setMetadata("commit", [2])
    }
    let database = try shelf.reader()
    #expect(try database.postings(of: "merger") == [1])
    #expect(try database.metadata("commit") == [])
  }

  @Test func `changes nothing when the transaction is cancelled`() throws {
    let shelf = try Shelf(["merger"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.replace(DocumentID(1), with: document("remedy"))
    try writer.cancelTransaction()
    try writer.beginTransaction()
    try writer.add(document("merger"))
    try writer.commitTransaction()
    #expect(try shelf.reader().postings(of: "merger") == [1, 2])
  }

  @Test func `changes nothing outside a transaction`() throws {
    var writer = try Shelf(["merger"]).writer()
    let error = failure { () throws(XapianError) in try writer.add(document("merger")) }
    #expect(error == .invalidArgument("no transaction is open"))
    try writer.beginTransaction()
    let again = failure { () throws(XapianError) in try writer.beginTransaction() }
    #expect(again == .invalidArgument("a transaction is open"))
  }

  @Test func `loses no batch over a document that is not there`() throws {
    let shelf = try Shelf(["merger"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.add(document("merger"))
    let deleting = failure { () throws(XapianError) in try writer.delete(DocumentID(9)) }
    let valuing = failure { () throws(XapianError) in
      try writer.setValue(0, [1], of: DocumentID(9))
    }
    #expect(deleting?.kind == "noSuchDocument")
    #expect(valuing?.kind == "noSuchDocument")
    try writer.commitTransaction()
    #expect(try shelf.reader().postings(of: "merger") == [1, 2])
  }

  @Test func `keeps a document's terms when one value changes`() throws {
    let shelf = try Shelf(["merger remedy"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.setValue(3, [1, 2], of: DocumentID(1))
    try writer.commitTransaction()
    let database = try shelf.reader()
    #expect(try database.value(3, of: DocumentID(1)) == [1, 2])
    #expect(try database.positions(of: "remedy", in: DocumentID(1)) == [2])
    #expect(try database.data(of: DocumentID(1)) == Array("merger remedy".utf8))
  }

  @Test func `is made only where there is none, and opened only where there is one`() throws {
    let shelf = try Shelf()
    let existing = failure { () throws(XapianError) in
      _ = try WritableDatabase(path: shelf.path, mode: .create, durability: .full)
    }
    let missing = failure { () throws(XapianError) in
      _ = try WritableDatabase(path: shelf.path + "-not", mode: .open, durability: .full)
    }
    #expect(existing?.kind == "opening")
    #expect(missing?.kind == "notFound" || missing?.kind == "opening")
    _ = try WritableDatabase(path: shelf.path, mode: .openOrCreate, durability: .full)
  }
}
