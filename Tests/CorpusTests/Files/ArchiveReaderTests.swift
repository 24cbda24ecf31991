import Foundation
import Identifiers
import TestSupport
import Testing

@testable import Corpus

@Suite struct `An archive reader` {
  typealias Member = PackedBytes.Member

  let fixture: ReaderFixture

  init() throws { fixture = try ReaderFixture() }

  /// What was found in an archive: members and titles, then the notes.
  func lines(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let found = try fixture.read(name, bytes)
    #expect(found.report.articles == found.articles.count)
    return found.articles.map { "\($0.member ?? "no member"): \($0.title)" }
      + found.report.notes.map(\.description)
  }

  static let members = [
    Member("2024/a.md", "# One\n\nText of one."), Member("b.txt", "Two\n\nText of two."),
    Member(
      "c.jsonl",
      "{\"title\":\"Three\",\"text\":\"3\"}\n{\"x\":1}\n{\"title\":\"Four\",\"text\":\"4\"}"),
  ]

  static let expected = [
    "2024/a.md: One", "b.txt: Two", "c.jsonl: Three", "c.jsonl: Four",
    "c.jsonl, line 2: no article in it: it has neither title nor text",
  ]

  @Test func `reads each member as a file of its name`() throws {
    let tar = PackedBytes.tar(Self.members)
    let zip = PackedBytes.zip(Self.members)
    #expect(try lines("a.tar", tar) == Self.expected)
    #expect(try lines("a.zip", zip) == Self.expected)
    #expect(try lines("a.tgz", PackedBytes.gzip(tar)) == Self.expected)
    #expect(try lines("a.tar.gz", PackedBytes.gzip(tar)) == Self.expected)
    #expect(try fixture.read("b.tar", tar).report.format == .tar)
    #expect(try fixture.read("b.zip", zip).report.format == .zip)
  }

  @Test func `knows an archive by its content`() throws {
    #expect(try lines("a", PackedBytes.tar(Self.members)) == Self.expected)
    #expect(try lines("a.txt", PackedBytes.zip(Self.members)) == Self.expected)
    #expect(try lines("a.gz", PackedBytes.gzip(PackedBytes.zip(Self.members))) == Self.expected)
  }

  @Test func `says of each member why it gives no article`() throws {
    var secret = Member("secret.txt", "scrambled")
    secret.flags = 1
    let zip = PackedBytes.zip([
      Member("a.md", "# One\n\nText."), Member(".hidden/b.md", "text"),
      Member("__MACOSX/._a.md", "x"), Member("c.xlsx", "x"), Member("empty.txt", ""), secret,
      Member("inner.zip", "PK"), Member("folder/", ""), Member("d.json", "{"),
      Member(Array("inner".utf8), PackedBytes.zip([Member("e.txt", "E")])),
    ])
    let found = try lines("a.zip", zip)
    #expect(
      found == [
        "a.md: One",
        ".hidden/b.md: its name begins with a dot; unpack the archive to have it read",
        "__MACOSX/._a.md: its name begins with a dot; unpack the archive to have it read",
        "c.xlsx: files of the kind .xlsx are not read; save it as CSV",
        "empty.txt: the file is empty", "secret.txt: encrypted; unpack it with its password",
        "inner.zip: archives in archives are not read; unpack the outer one",
        "d.json: damaged at line 1, column 2: a key in double quotes should stand here",
        "inner: archives in archives are not read; unpack the outer one",
      ])
  }

  @Test func `passes over links and folders of a tar archive`() throws {
    var link = Member("link.txt", "")
    link.type = "2"
    var folder = Member("folder.md/", "")
    folder.type = "5"
    let tar = PackedBytes.tar([link, folder, Member("a.txt", "One\n\nText.")])
    #expect(try lines("a.tar", tar) == ["a.txt: One"])
  }

  @Test func `unpacks what is packed in a tar archive`() throws {
    let members = PackedBytes.packings.map { Member(Array("a.txt.\($0.ending)".utf8), $0.bytes) }
    #expect(
      try lines("a.tar", PackedBytes.tar(members)) == [
        "a.txt.gz: T", "a.txt.zst: T", "a.txt.bz2: T", "a.txt.xz: T",
      ])
  }

  @Test func `takes no path out of the archive`() throws {
    let tar = PackedBytes.tar([
      Member("/etc/a.txt", "One\n\nText."), Member("../../b.txt", "Two\n\nText."),
      Member("./c/../d.txt", "Three\n\nText."),
    ])
    #expect(try lines("a.tar", tar) == ["etc/a.txt: One", "b.txt: Two", "c/d.txt: Three"])
  }

  @Test func `decodes names that are not UTF-8`() throws {
    let text = Array("One\n\nText.".utf8)
    let zip = PackedBytes.zip([Member([0x82, 0x74, 0x82, 0x2E, 0x6D, 0x64], text)])
    #expect(try lines("a.zip", zip) == ["été.md: One"])
    let tar = PackedBytes.tar([Member([0xE9, 0x74, 0xE9, 0x2E, 0x6D, 0x64], text)])
    #expect(try lines("a.tar", tar) == ["été.md: One"])
  }

  @Test(arguments: [["drafts/**"], ["d.md"], ["a.zip/drafts/*"]])
  func `leaves out members by globs`(globs: [String]) throws {
    let path = try fixture.folder.write(
      "a.zip",
      PackedBytes.zip([Member("drafts/d.md", "# D\n\nText."), Member("e.md", "# E\n\nText.")]))
    let reader = ArticleReader(today: fixture.reader.today, excluding: globs)
    var members: [String?] = []
    let report = try reader.read(path) { members.append($0.member) }
    #expect(members == ["e.md"])
    #expect(report.notes.map(\.description) == ["drafts/d.md: excluded by \(globs[0])"])
  }

  @Test func `loses no more than a damaged member`() throws {
    var damaged = Member("b.txt", "Two\n\nText.")
    damaged.isDamaged = true
    let members = [Member("a.txt", "One\n\nText."), damaged, Member("c.txt", "Three\n\nText.")]
    let zip = try lines("a.zip", PackedBytes.zip(members))
    #expect(zip.prefix(2) == ["a.txt: One", "c.txt: Three"])
    #expect(zip.count == 3)
    #expect(zip.last?.hasPrefix("b.txt: damaged at its packed bytes: ZIP bad CRC") == true)
    let tar = try lines("a.tar", PackedBytes.tar(members))
    #expect(
      tar == [
        "a.txt: One", "c.txt: Three",
        "member 2: damaged at its packed bytes: Damaged tar archive",
      ])
  }

  @Test func `goes on behind a member that cannot be unpacked`() throws {
    var broken = Member("b.txt", "no deflated bytes at all")
    broken.method = 8
    let members = [Member("a.txt", "One\n\nText."), broken, Member("c.txt", "Three\n\nText.")]
    let zip = try lines("a.zip", PackedBytes.zip(members))
    #expect(zip.prefix(2) == ["a.txt: One", "c.txt: Three"])
    #expect(zip.last?.hasPrefix("b.txt: damaged at its packed bytes: ZIP decompression") == true)
  }

  @Test func `keeps what came before an archive breaks off`() throws {
    let members = [
      Member("a.txt", "One\n\nText."),
      Member("b.txt", "Two\n\n" + String(repeating: "Text. ", count: 1_000)),
    ]
    let found = try fixture.read("a.tar", Array(PackedBytes.tar(members).prefix(3_000)))
    #expect(found.articles.map(\.title) == ["One"])
    #expect(found.report.isIncomplete)
    #expect(
      found.report.notes.map(\.description) == [
        "the rest was not read: damaged at b.txt: Truncated tar archive"
      ])
    let packed = PackedBytes.gzip(PackedBytes.tar(members)).dropLast(4)
    let cut = try fixture.read("a.tar.gz", packed)
    #expect(cut.report.isIncomplete || cut.report.notes.isEmpty)
  }

  @Test(arguments: [
    ("a.zip", "no archive", "damaged at its start: Unrecognized archive format"),
    ("a.tar", "no archive", "damaged at its start: Unrecognized archive format"),
  ])
  func `says of a file that it is no archive`(
    name: String, content: String, reason: String
  ) throws {
    let error = try #require(throws: ReadFailure.self) { try fixture.read(name, content) }
    #expect(error.description == reason)
  }

  @Test func `says of an archive that nothing is in it`() throws {
    for (name, bytes) in [("a.zip", PackedBytes.zip([])), ("a.tar", PackedBytes.tar([]))] {
      let error = try #require(throws: ReadFailure.self) { try fixture.read(name, bytes) }
      #expect(error.description == "no article in it: the archive has no files")
    }
  }

  @Test func `stops at its limits`() throws {
    var limits = ReadLimits.standard
    limits.members = 2
    limits.page = 1 << 20
    let fixture = try ReaderFixture(limits: limits)
    let found = try fixture.read("a.tar", PackedBytes.tar(Self.members))
    #expect(found.articles.map(\.title) == ["One", "Two"])
    #expect(
      found.report.notes.map(\.description) == [
        "the rest was not read: more than 2 members; split it"
      ])
    let large = Member("a.txt", String(repeating: "Long. ", count: 200_000))
    let zip = PackedBytes.zip([large, Member("b.txt", "Two\n\nText.")])
    let other = try fixture.read("a.zip", zip)
    #expect(other.articles.map(\.title) == ["Two"])
    #expect(
      other.report.notes.map(\.description) == [
        "a.txt: larger than 1 MiB; split it, or write JSON Lines"
      ])
  }

  @Test(arguments: [
    (
      "northern-current-2025.zip",
      [
        "2025/data-embassy-billund.md: A data embassy next to the toy museum, 2025-02-11",
        "2025/nynorsk-chatbots.md: Norway asks its chatbots to learn the smaller half of Norwegian, "
          + "2025-04-29",
        "2025/sweden-camera-register.txt: Sweden counts its cameras and finds a quarter of a million, "
          + "2025-09-17",
      ]
    ),
    (
      "vltava-notes.tar.gz",
      [
        "vltava-notes/2024-12-03-fake-shop-takedowns.txt: How to close four hundred shops before "
          + "lunch, 2024-12-03",
        "vltava-notes/2025-03-18-slovak-election-labels.txt: A label for every clip: Bratislava tries "
          + "what Brussels wrote, 2025-03-18",
        "vltava-notes/2025-07-09-chip-plant-water.txt: The river that the chip plant would drink, "
          + "2025-07-09",
      ]
    ),
    (
      "2025-05-21-grid-queue-datacentres.txt.zst",
      ["-: Warsaw puts data centres at the end of the queue for power, 2025-05-21"]
    ),
  ])
  func `reads the sample archives`(name: String, articles: [String]) throws {
    let folder = "\(SharedData.package)/Corpus/bundles"
    let reader = ArticleReader(today: CalendarDay(number: 20_700))
    var found: [String] = []
    let report = try reader.read("\(folder)/\(name)") {
      found.append("\($0.member ?? "-"): \($0.title), \($0.date?.text ?? "undated")")
    }
    #expect(found == articles)
    #expect(report.notes == [])
  }
}
