import Foundation
import TestSupport
import Testing
import Xapian

/// Each kind is provoked once, through the calls that meet it in earnest.
@Suite struct `A Xapian error` {
  @Test func `says when no database stands at the path`() throws {
    let shelf = try Shelf()
    let error = failure { () throws(XapianError) in _ = try Database(path: shelf.path + "-not") }
    #expect(error?.kind == "notFound")
  }

  @Test func `says when what stands there is of another version`() throws {
    let shelf = try Shelf(["merger remedy"])
    try overwrite(shelf.path + "/iamglass", at: 14, with: [0xFF, 0xFF])
    let error = failure { () throws(XapianError) in _ = try shelf.reader() }
    #expect(error?.kind == "opening")
  }

  @Test func `says when another writer holds the database`() throws {
    let shelf = try Shelf()
    let first = try shelf.writer()
    let error = failure { () throws(XapianError) in _ = try shelf.writer() }
    #expect(error?.kind == "locked")
    _ = consume first
  }

  @Test func `says when a block is damaged`() throws {
    let shelf = try Shelf((0..<500).map { "merger word\($0)" })
    try overwrite(
      shelf.path + "/postlist.glass", at: 0, with: [UInt8](repeating: 0xFF, count: 8_192))
    let database = try shelf.reader()
    let error = failure { () throws(XapianError) in _ = try database.postings(of: "merger") }
    #expect(error?.kind == "corrupt")
  }

  @Test func `says when two commits have passed the reader by`() throws {
    let shelf = try Shelf((0..<3_000).map { "merger word\($0) text\($0)" })
    var database = try shelf.reader()
    for round in 0..<2 {
      var writer = try shelf.writer(.full)
      try writer.beginTransaction()
      for id in 1...300 {
        try writer.replace(DocumentID(UInt32(id * 10)), with: document("merger round\(round)"))
      }
      try writer.commitTransaction()
    }
    let error = failure { () throws(XapianError) in
      for id in try database.documentIDs() { _ = try database.data(of: DocumentID(id)) }
      _ = try database.postings(of: "merger")
    }
    #expect(error?.kind == "modified")
    #expect(try database.reopen())
    #expect(try database.postings(of: "round1").count == 300)
  }

  @Test func `says when an argument is wrong`() throws {
    let shelf = try Shelf()
    let database = try shelf.reader()
    let error = failure { () throws(XapianError) in _ = try database.postings(of: "") }
    #expect(error == .invalidArgument("a term is empty"))
  }

  @Test func `says when a phrase has a part that cannot be placed`() throws {
    let shelf = try Shelf()
    let database = try shelf.reader()
    let query = Query.phrase([.word("a"), .and([.word("b"), .word("c")])], window: 2)
    let error = failure { () throws(XapianError) in _ = try database.all(query) }
    #expect(error == .unimplemented("a phrase or near takes terms, and OR of terms, only"))
  }

  @Test func `says when a document is not there`() throws {
    let shelf = try Shelf(["merger"])
    let database = try shelf.reader()
    let error = failure { () throws(XapianError) in _ = try database.data(of: DocumentID(2)) }
    #expect(error?.kind == "noSuchDocument")
  }

  @Test func `says when the system refuses`() throws {
    let shelf = try Shelf(["merger"])
    let docdata = shelf.path + "/docdata.glass"
    try FileManager.default.removeItem(atPath: docdata)
    try FileManager.default.createDirectory(
      atPath: docdata, withIntermediateDirectories: false)
    let error = failure { () throws(XapianError) in
      let database = try shelf.reader()
      _ = try database.data(of: DocumentID(1))
    }
    #expect(error?.kind == "system")
    #expect(error?.message.hasSuffix(": Is a directory") == true)
  }

  @Test func `says when a writer is of no use any more`() throws {
    let shelf = try Shelf()
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.add(document("merger"))
    let key = String(repeating: "k", count: 300)
    let first = failure { () throws(XapianError) in try writer.setMetadata(key, [1]) }
    #expect(first?.kind == "invalidArgument")
    let second = failure { () throws(XapianError) in try writer.commitTransaction() }
    #expect(second?.kind == "closed")
  }

  @Test func `refuses a stub file, which could name a command to run`() throws {
    let shelf = try Shelf()
    let marker = shelf.folder.path + "/ran"
    let stub = try shelf.folder.write("stub", "remote :touch \(marker)\n")
    try shelf.folder.write("folder/XAPIANDB", "remote :touch \(marker)\n")
    for path in [stub, shelf.folder.path + "/folder"] {
      let reading = failure { () throws(XapianError) in _ = try Database(path: path) }
      let checking = failure { () throws(XapianError) in _ = try Database.check(path: path) }
      let writing = failure { () throws(XapianError) in
        _ = try WritableDatabase(path: path, mode: .open, durability: .none)
      }
      #expect(reading?.kind == "notFound")
      #expect(checking?.kind == "notFound")
      #expect(writing?.kind == "notFound" || writing?.kind == "opening")
    }
    #expect(!FileManager.default.fileExists(atPath: marker))
  }
}
