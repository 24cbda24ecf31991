import TestSupport
import Testing
import Xapian

@Suite struct `Compacting` {
  @Test func `keeps documents in the order of the sources`() throws {
    let first = try Shelf(["merger a", "b"])
    let second = try Shelf(["merger c"])
    let third = try Shelf(["d", "merger e"])
    let folder = try TemporaryFolder()
    let destination = folder.path + "/whole"
    try WritableDatabase.compact([first.path, second.path, third.path], into: destination)

    let whole = try Database(path: destination)
    var texts: [String] = []
    for id in try whole.documentIDs() {
      texts.append(String(decoding: try whole.data(of: DocumentID(id)), as: UTF8.self))
    }
    #expect(texts == ["merger a", "b", "merger c", "d", "merger e"])
    #expect(try whole.postings(of: "merger") == [1, 3, 5])
    #expect(try whole.positions(of: "e", in: DocumentID(5)) == [2])
    let revision = try whole.revision
    #expect(revision == 1)
  }

  @Test func `keeps the first of two equal metadata keys`() throws {
    let shelves = [try Shelf(["a"]), try Shelf(["b"])]
    for (index, shelf) in shelves.enumerated() {
      var writer = try shelf.writer()
      try writer.beginTransaction()
      try writer.setMetadata("commit", [UInt8(index)])
      try writer.setMetadata("only\(index)", [9])
      try writer.commitTransaction()
    }
    let folder = try TemporaryFolder()
    try WritableDatabase.compact(shelves.map(\.path), into: folder.path + "/whole")
    let whole = try Database(path: folder.path + "/whole")
    #expect(try whole.metadata("commit") == [0])
    #expect(try whole.metadataKeys(prefix: "") == ["commit", "only0", "only1"])
  }

  @Test func `closes the gaps that deleted documents left`() throws {
    let shelf = try Shelf(["a", "b", "c"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.delete(DocumentID(1))
    try writer.commitTransaction()
    _ = consume writer
    let folder = try TemporaryFolder()
    try WritableDatabase.compact([shelf.path], into: folder.path + "/whole")
    let whole = try Database(path: folder.path + "/whole")
    #expect(try whole.documentIDs() == [1, 2])
    #expect(try whole.data(of: DocumentID(2)) == Array("c".utf8))
  }

  @Test func `refuses a source that is not there`() throws {
    let folder = try TemporaryFolder()
    let error = failure { () throws(XapianError) in
      try WritableDatabase.compact([folder.path + "/none"], into: folder.path + "/whole")
    }
    #expect(error?.kind == "notFound")
  }
}
