import Identifiers
import TestSupport
import Testing

@testable import Corpus

/// Reads files that a test writes, as of 1 June 2025.
struct ReaderFixture {
  let folder: TemporaryFolder
  let reader: ArticleReader

  init(limits: ReadLimits = .standard) throws {
    folder = try TemporaryFolder()
    let today = try #require(CalendarDay(year: 2025, month: 6, day: 1))
    reader = ArticleReader(today: today, limits: limits)
  }

  func read(
    _ name: String, _ content: some Sequence<UInt8>
  ) throws -> (articles: [Article], report: ReadReport) {
    let path = try folder.write(name, content)
    var articles: [Article] = []
    let report = try reader.read(path) { articles.append($0) }
    return (articles, report)
  }

  func read(_ name: String, _ text: String) throws -> (articles: [Article], report: ReadReport) {
    try read(name, text.utf8)
  }

  /// The only article of a file.
  func article(_ name: String, _ text: String) throws -> Article {
    let found = try read(name, text)
    #expect(found.articles.count == 1)
    return try #require(found.articles.first)
  }

  /// A gzip member of stored blocks (RFC 1951, section 3.2.4; RFC 1952, section 2.3).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      output.append(rest.isEmpty ? 1 : 0)
      for size in [block.count, ~block.count] {
        output += [UInt8(truncatingIfNeeded: size), UInt8(truncatingIfNeeded: size >> 8)]
      }
      output += block
    } while !rest.isEmpty
    for value in [crc32(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      for shift in [0, 8, 16, 24] {
        output.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
      }
    }
    return output
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
