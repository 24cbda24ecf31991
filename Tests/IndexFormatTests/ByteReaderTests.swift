import Testing

@testable import IndexFormat

@Suite("Bytes read back")
struct ByteReaderTests {
  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, UInt64(1) << 53, .max])
  func `give the number that was written`(number: UInt64) throws {
    var writer = ByteWriter()
    writer.write(number)
    var reader = ByteReader(writer.bytes, reading: "test")
    #expect(try reader.number() == number)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, .max, .min])
  func `give the signed number that was written`(number: Int64) throws {
    var writer = ByteWriter()
    writer.write(signed: number)
    var reader = ByteReader(writer.bytes, reading: "test")
    #expect(try reader.signed() == number)
  }

  @Test(
    arguments: [
      [], [0x80], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02],
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00],
    ] as [[UInt8]])
  func `that are no number are refused`(bytes: [UInt8]) {
    var reader = ByteReader(bytes, reading: "test")
    #expect(throws: IndexFormatFailure.self) { try reader.number() }
  }

  @Test func `that claim a length beyond their end are refused`() {
    var text = ByteReader([0x05, 0x61], reading: "test")
    #expect(throws: IndexFormatFailure.damaged("the test cannot be read at byte 1")) {
      try text.text()
    }
    var list = ByteReader([0xff, 0xff, 0x03, 0x61], reading: "test")
    #expect(throws: IndexFormatFailure.self) {
      try list.list { reader throws(IndexFormatFailure) in try reader.number() }
    }
  }
}
