import TestSupport
import Testing
import Text

@testable import IndexFormat

@Suite("A source map in a record") struct SourceMapCodingTests {
  private static func coded(_ map: SourceMap) -> [UInt8] {
    var writer = ByteWriter()
    map.write(to: &writer)
    return writer.bytes
  }

  @Test func `takes four bytes for a text that stands in its file as it is`() {
    let run = SourceMap.Run(text: TextSpan(0, 15), source: TextSpan(60, 75))
    #expect(Self.coded(SourceMap([run])) == [1, 60, 120])
    let long = SourceMap.Run(text: TextSpan(0, 1_000), source: TextSpan(60, 1_060))
    #expect(Self.coded(SourceMap([long])).count == 4)
  }

  @Test func `comes back as it was, whatever its runs`() throws {
    var numbers = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      var text = 0
      let runs = (0..<Int.random(in: 0..<40, using: &numbers)).map { _ in
        let start = text + Int.random(in: 0...2, using: &numbers)
        let count = Int.random(in: 1...300, using: &numbers)
        let source = Int.random(in: 0...5_000_000_000, using: &numbers)
        text = start + count
        let other = Bool.random(using: &numbers) ? count : Int.random(in: 1...900, using: &numbers)
        return SourceMap.Run(
          text: TextSpan(start, text), source: TextSpan(source, source + other))
      }
      var reader = ByteReader(Self.coded(SourceMap(runs)), reading: "map")
      #expect(try SourceMap(from: &reader) == SourceMap(runs))
      #expect(reader.isAtEnd)
    }
  }

  @Test(
    arguments: [[1, 0, 0], [1, 4, 1], [1, 1, 0, 0], [2, 60, 120], [9, 60, 120]] as [[UInt8]])
  func `that no writer of ours made is refused`(bytes: [UInt8]) {
    #expect(throws: IndexFormatFailure.self) {
      var reader = ByteReader(bytes, reading: "map")
      _ = try SourceMap(from: &reader)
    }
  }
}
