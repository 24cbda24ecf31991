import Testing

@testable import Facets

@Suite("A checksum")
struct ChecksumTests {
  /// Values of the reference implementation (python-xxhash 3).
  @Test(
    arguments: [
      (0, 0xef46_db37_51d8_e999), (32, 0xcbf59c5116ff32b4), (64, 0xf7c67301db6713f0),
    ] as [(Int, UInt64)])
  func `is XXH64`(count: Int, expected: UInt64) {
    let bytes = (0..<count).map { UInt8($0) }
    #expect(Checksum.of(unsafe bytes.span.bytes) == expected)
  }

  @Test func `is the same in pieces`() {
    let bytes = (0..<192).map { UInt8($0) }
    var checksum = Checksum()
    checksum.add(unsafe bytes.span.bytes.extracting(0..<64))
    checksum.add(unsafe bytes.span.bytes.extracting(64..<192))
    #expect(checksum.value == Checksum.of(unsafe bytes.span.bytes))
  }
}
