import Testing

@testable import Corpus

@Suite struct `Records of JSON` {
  /// The records of a text that comes in pieces of some size.
  private static func records(
    _ text: String, piece: Int, limit: Int = 1 << 20
  ) throws -> [String] {
    var left = Array(text.utf8)[...]
    let bytes = FileBytes(limits: .standard) { () throws(ReadFailure) in
      defer { left = left.dropFirst(piece) }
      return Array(left.prefix(piece))
    }
    var records = JSONRecords(bytes, .usual, limit: limit)
    var found: [String] = []
    while let record = try records.next() {
      let place = "\(records.place.line):\(records.place.column) "
      switch record {
      case .object(let bytes): found.append(place + String(decoding: bytes, as: UTF8.self))
      case .other(let bytes):
        found.append(place + "other " + String(decoding: bytes, as: UTF8.self))
      case .tooLarge: found.append(place + "too large")
      case .unclosed: found.append(place + "unclosed")
      }
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func `are the same whatever the pieces that the file comes in`(piece: Int) throws {
    let text = """
      [ {"a":"}\\"]"},
       12,"x]",[1,{"b":2}] ,{"c":[{"d":{}}]}]
      {"e":1} nonsense {"f":"
      """
    #expect(
      try Self.records(text, piece: piece) == [
        "1:3 {\"a\":\"}\\\"]\"}", "2:2 other 12", "2:5 other \"x]\"", "2:10 other [1,{\"b\":2}]",
        "2:23 {\"c\":[{\"d\":{}}]}", "3:1 {\"e\":1}", "3:9 other nonsense", "3:18 {\"f\":\"",
      ])
  }

  @Test(arguments: [1, 5, 1_000])
  func `are the elements of the list in an object larger than a record`(piece: Int) throws {
    let text = #"{"n":1,"items":[{"a":"12345"},{"b":"12345"},{"c":"1"}],"m":{"x":[]}} {"z":1}"#
    #expect(
      try Self.records(text, piece: piece, limit: 20) == [
        "1:17 {\"a\":\"12345\"}", "1:31 {\"b\":\"12345\"}", "1:45 {\"c\":\"1\"}", "1:70 {\"z\":1}",
      ])
  }

  @Test(arguments: [1, 5, 1_000])
  func `that are too large are passed over`(piece: Int) throws {
    let text = #"[{"a":1},{"b":[1,2,3,4,5,6,7,8,9]},{"c":1}"#
    #expect(
      try Self.records(text, piece: piece, limit: 20) == [
        "1:2 {\"a\":1}", "1:10 too large", "1:36 {\"c\":1}", "1:43 unclosed",
      ])
  }
}
