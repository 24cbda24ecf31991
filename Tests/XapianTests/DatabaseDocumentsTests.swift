import Testing
import Xapian

@Suite struct `Documents of a database` {
  @Test func `give back their data and values`() throws {
    let shelf = try Shelf()
    var writer = try shelf.writer()
    var long = try document("merger")
    try long.setData([0, 255, 0])
    try long.setValue(0, [UInt8](repeating: 9, count: 5_000))
    try long.setValue(2, [1])
    try writer.beginTransaction()
    try writer.add(long)
    try writer.add(document("court"))
    try writer.commitTransaction()

    let database = try shelf.reader()
    #expect(try database.data(of: DocumentID(1)) == [0, 255, 0])
    #expect(try database.value(0, of: DocumentID(1)) == [UInt8](repeating: 9, count: 5_000))
    #expect(try database.value(2, of: DocumentID(1)) == [1])
    #expect(try database.value(0, of: DocumentID(2)) == [])
    #expect(try database.length(of: DocumentID(1)) == 1)
    #expect(try database.contains(DocumentID(2)))
    #expect(try !database.contains(DocumentID(3)))
  }

  @Test func `are visited slot by slot, without those that have no value`() throws {
    let shelf = try Shelf(["a", "b", "c", "d"])
    var writer = try shelf.writer()
    try writer.beginTransaction()
    try writer.setValue(1, [UInt8](repeating: 7, count: 3_000), of: DocumentID(4))
    try writer.setValue(1, [5, 6], of: DocumentID(2))
    try writer.commitTransaction()

    var seen: [String] = []
    try shelf.reader().forEachValue(1) { id, value in
      seen.append("\(id.rawValue): \(value.count) from \(value[0])")
    }
    #expect(seen == ["2: 2 from 5", "4: 3000 from 7"])
  }
}
