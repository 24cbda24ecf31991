import Testing
import Xapian

@Suite struct `A document` {
  static let valid: [String] = [
    String(repeating: "t", count: 245), String(repeating: "\0", count: 122) + "t",
  ]
  static let invalid: [String] = [
    String(repeating: "t", count: 246), String(repeating: "\0", count: 130),
    String(repeating: "\0", count: 123),
  ]

  @Test(arguments: valid) func `takes a term that glass can store`(term: String) throws {
    var document = try Document()
    try document.addTerm(term, wdf: 1)
    try document.validate()
    let shelf = try Shelf()
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.add(document)
    try writer.commitTransaction()
    #expect(try shelf.reader().postings(of: term) == [1])
  }

  @Test(arguments: invalid) func `is refused with a longer one, alone`(term: String) throws {
    var poison = try Document()
    try poison.addPosting(term, at: 1, wdf: 1)
    let refusal = failure { () throws(XapianError) in try poison.validate() }
    #expect(refusal == .invalidArgument("a term is longer than 245 bytes (NUL counts twice)"))

    let shelf = try Shelf(["merger"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.add(document("merger remedy"))
    let error = failure { () throws(XapianError) in try writer.add(poison) }
    #expect(error == refusal)
    try writer.add(document("merger court"))
    try writer.commitTransaction()
    #expect(try shelf.reader().postings(of: "merger") == [1, 2, 3])
  }

  @Test func `is refused with a value over 8 MiB`() throws {
    var document = try Document()
    try document.setValue(0, [UInt8](repeating: 0, count: 8 << 20))
    try document.validate()
    try document.setValue(0, [UInt8](repeating: 0, count: 8 << 20 + 1))
    let error = failure { () throws(XapianError) in try document.validate() }
    #expect(error == .invalidArgument("a value is longer than 8 MiB"))
  }

  @Test func `has no empty term`() throws {
    var document = try Document()
    let error = failure { () throws(XapianError) in try document.addTerm("", wdf: 0) }
    #expect(error == .invalidArgument("a term is empty"))
  }

  @Test func `counts wdf from 0 to what 32 bits hold`() throws {
    var document = try Document()
    try document.addTerm("a", wdf: 0)
    let below = failure { () throws(XapianError) in try document.addTerm("a", wdf: -1) }
    let above = failure { () throws(XapianError) in try document.addTerm("a", wdf: 1 << 32) }
    #expect(below == .invalidArgument("wdf -1"))
    #expect(above == .invalidArgument("wdf 4294967296"))
  }
}
