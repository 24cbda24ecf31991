import Testing
import Xapian

@Suite struct `A check of a database` {
  static let texts = (0..<1_000).map { "merger word\($0)" }

  @Test func `gives nothing when it is clean`() throws {
    let shelf = try Shelf(Self.texts)
    #expect(try Database.check(path: shelf.path) == [])
  }

  @Test(arguments: [
    ("postlist", "postlist: Block 1 item 14: not in sorted order"),
    ("position", "position: Block 1 item 14: item ends outside block"),
    ("docdata", "docdata: Block 1 item 14: item ends outside block"),
    ("termlist", "termlist: Block 1 item 14: item ends outside block"),
  ]) func `names the table that is damaged`(table: String, line: String) throws {
    let shelf = try Shelf(Self.texts)
    let bytes = [UInt8](repeating: 0x55, count: 40)
    try overwrite(shelf.path + "/\(table).glass", at: 8_192 + 40, with: bytes)
    #expect(try Database.check(path: shelf.path) == [line])
  }

  @Test func `names a damaged beginning`() throws {
    let shelf = try Shelf(Self.texts)
    let bytes = [UInt8](repeating: 0xFF, count: 4_096)
    try overwrite(shelf.path + "/position.glass", at: 0, with: bytes)
    #expect(try Database.check(path: shelf.path) == ["position: dir_end invalid in block 0"])
  }

  @Test func `tells of a database that cannot be opened`() throws {
    let shelf = try Shelf(Self.texts)
    try overwrite(shelf.path + "/iamglass", at: 0, with: [0, 0])
    #expect(try Database.check(path: shelf.path).count == 1)
  }
}
