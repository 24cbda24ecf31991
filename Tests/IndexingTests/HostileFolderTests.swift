import Foundation
import IndexFormat
import TestSupport
import Testing

@testable import Indexing

/// Every kind of file that is no article, among some that are.
@Suite("A folder of hostile files")
struct HostileFolderTests {
  private let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  /// What becomes of files of each kind, by name: a part of the reason for which it is left out.
  private static let skipped: [String: String] = [
    "empty.md": "the file is empty", "mark.txt": "the file is empty",
    "blank.html": "the file is empty", "line.txt": "larger than 16 MiB",
    "line.md": "larger than 16 MiB", "line.html": "larger than 16 MiB",
    "line.json": "no value begins like this", "line.jsonl": "larger than 16 MiB",
    "binary.md": "the file is not text", "cut.md.gz": "damaged at", "bomb.md.gz": "unpacks to more",
    "numbers.json": "first 100000 entries are none", "deep.json": "nested deeper than",
    "fifo.md": "not a regular file", "device.md": "symbolic links", "loop.md": "symbolic links",
    "self": "symbolic links", "program.exe": ".exe are not read", "gone.md": "cannot be read",
  ]

  /// Files that give articles, and how many.
  private static let read: [String: Int] = [
    "good.md": 1, "grows.txt": 1, "latin.md": 1, "wide.txt": 1, "zeros.txt": 1, "aliases.md": 1,
    "keys.md": 1, "broken.jsonl": 9, "broken.json": 9, "line\nand \u{1B}[31mred.md": 1,
  ]

  @Test func `is read as far as it can be, and every other file is listed with its reason`() throws
  {
    for (name, bytes) in Self.files { try fixture.folder.write("corpus/\(name)", bytes) }
    try makeSpecial()
    let fixture = fixture
    let changed = SharedWork(count: 1)
    let summary = try fixture.run(shouldStop: {
      // While it is read, one file goes and one grows.
      if changed.next() != nil {
        try? fixture.remove("gone.md")
        _ = try? fixture.write("grows.txt", Fixture.words(7) + Fixture.words(8))
      }
      return false
    })
    let reasons = Dictionary(
      summary.skipped.map { (String($0.path.dropFirst(fixture.corpus.count + 1)), $0.reason) },
      uniquingKeysWith: { first, _ in first })
    for (name, part) in Self.skipped {
      let reason = reasons.first { $0.key == name || $0.key.hasSuffix("/" + name) }?.value
      #expect(reason?.contains(part) == true, "\(name): \(reason ?? "not listed")")
    }
    var articles: [String: Int] = [:]
    for record in try fixture.articles().values {
      let name = record.path?.split(separator: "/").last.map(String.init) ?? ""
      articles[name, default: 0] += 1
    }
    #expect(articles == Self.read)
    #expect(reasons.count == Self.skipped.count)
    #expect(try Verify.verify(fixture.index) { _ in } == [])
  }

  private static var files: [String: [UInt8]] {
    let article = Array(Fixture.article(1).utf8)
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 16 << 20 + 1)
    let words = Array(String(repeating: "word and more ", count: 200_000).utf8)
    var lines = (0..<10).map { #"{"id":"\#($0)","title":"T","text":"\#(Fixture.words(20 + $0))"}"# }
    lines[5] = #"{"id":"5","title":T}"#
    let array = lines.map { $0.replacingOccurrences(of: "\"id\":\"", with: "\"id\":\"j") }
    return [
      "empty.md": [], "mark.txt": [0xEF, 0xBB, 0xBF], "blank.html": Array(" \n\t\r\n".utf8),
      "line.txt": line, "line.md": line, "line.html": line, "line.json": words,
      "line.jsonl": line, "binary.md": (0..<9_999).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) },
      "numbers.json": Array(
        "[\(Array(repeating: "0", count: 300_000).joined(separator: ","))]".utf8),
      "deep.json": [UInt8](repeating: UInt8(ascii: "{"), count: 1)
        + Array("\"a\":".utf8) + [UInt8](repeating: UInt8(ascii: "["), count: 100_000),
      "program.exe": [0], "gone.md": article, "good.md": article,
      "grows.txt": Array(Fixture.words(7).utf8),
      "latin.md": Array("# \u{fc}\n\n\(Fixture.words(2))".unicodeScalars.map { UInt8($0.value) }),
      "wide.txt": Fixture.words(3).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "zeros.txt": Array("A\u{0}B\n\n\(Fixture.words(4))".utf8), "aliases.md": Array(aliases.utf8),
      "keys.md": Array(
        "---\n\((0..<20_000).map { "k\($0): v\n" }.joined())---\n\n\(Fixture.words(6))".utf8),
      "broken.jsonl": Array(lines.joined(separator: "\n").utf8),
      "broken.json": Array("[\(array.joined(separator: ",\n"))]".utf8),
      "line\nand \u{1B}[31mred.md": Array(Fixture.article(5).utf8),
    ]
  }

  /// Nine times nine times nine … of one list.
  private static var aliases: String {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    let rows = zip(names, names.dropFirst()).map { old, new in
      "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ","))]"
    }
    return "---\na: &a [x,x,x]\n\(rows.joined(separator: "\n"))\n---\n\n\(Fixture.words(9))"
  }

  @Test(.enabled(if: OtherUser.isPossible, "only root makes devices, and can be somebody else"))
  func `reads no device, and says which files are somebody else's`() throws {
    try fixture.folder.write("corpus/good.md", Array(Fixture.article(1).utf8))
    try fixture.folder.write("corpus/secret.md", Array(Fixture.article(2).utf8))
    try fixture.folder.write("corpus/closed/in.md", Array(Fixture.article(3).utf8))
    try shell("mknod zero.md c 1 5; chmod 0 secret.md closed; chmod 777 ..; chmod 755 .")
    var reasons: [String: String] = [:]
    try OtherUser.rights {
      for source in try fixture.run().skipped {
        reasons[String(source.path.dropFirst(fixture.corpus.count + 1))] = source.reason
      }
    }
    #expect(
      reasons == [
        "zero.md": "not a regular file; give files and folders only",
        "secret.md": "cannot be read: Permission denied",
        "closed": "cannot be read: Permission denied",
      ])
    #expect(try fixture.articles().count == 1)
  }

  /// Packed files, and what is no file.
  private func makeSpecial() throws {
    try shell(
      """
      printf '%5000s' x | gzip | head -c 20 >cut.md.gz; head -c 64M /dev/zero | gzip >bomb.md.gz
      mkfifo fifo.md; ln -s /dev/zero device.md; ln -s loop.md loop.md; ln -s . self
      """)
  }

  private func shell(_ script: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-ec", script]
    shell.currentDirectoryURL = URL(fileURLWithPath: fixture.corpus)
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
  }
}
