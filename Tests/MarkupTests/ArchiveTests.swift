import Markup
import TestSupport
import Testing

@Suite struct `An archive` {
  typealias Member = PackedBytes.Member

  /// What stands in an archive, a line each: path, kind and text, or why it cannot be read.
  static func listed(_ archive: inout Archive) throws -> [String] {
    var lines: [String] = []
    while true {
      do throws(MarkupFailure) {
        guard let member = try archive.nextMember() else { return lines }
        var text: [UInt8] = []
        if member.kind == .file, !member.isEncrypted {
          while case let bytes = try archive.next(), !bytes.isEmpty { text += bytes }
        }
        let path = String(decoding: member.path, as: UTF8.self)
        let kind = member.isEncrypted ? "encrypted" : "\(member.kind)"
        lines.append("\(path) \(kind): \(String(decoding: text, as: UTF8.self))")
      } catch {
        guard case .damagedMember(let what) = error else { throw error }
        lines.append("damaged: \(what)")
      }
    }
  }

  static func listed(
    _ kind: Archive.Kind, _ bytes: [UInt8], piece: Int = 1 << 16, ratio: Int = 200
  ) throws -> [String] {
    var rest = bytes[...]
    var archive = try Archive(kind, ratio: ratio) {
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    return try listed(&archive)
  }

  static let members = [Member("a.txt", "One"), Member("b/ü.md", "Two")]

  @Test(arguments: [1, 1 << 16])
  func `lists files and what is in them`(piece: Int) throws {
    let expected = ["a.txt file: One", "b/ü.md file: Two"]
    #expect(try Self.listed(.tar, PackedBytes.tar(Self.members), piece: piece) == expected)
    #expect(try Self.listed(.zip, PackedBytes.zip(Self.members), piece: piece) == expected)
  }

  @Test func `of a file is read from its end, and stays open`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.zip", PackedBytes.zip(Self.members))
    let file = try #require(OpenFile(path))
    for _ in 1...2 {
      var archive = try Archive(.zip, ratio: 200, descriptor: file.descriptor, given: 0)
      let lines = try Self.listed(&archive)
      #expect(lines == ["a.txt file: One", "b/ü.md file: Two"])
    }
  }

  @Test func `gives names in the bytes it has`() throws {
    let name: [UInt8] = [0x82, 0x74, 0x82, 0x2E, 0x6D, 0x64]
    for bytes in [PackedBytes.zip([Member(name, [])]), PackedBytes.tar([Member(name, [])])] {
      var pieces = [bytes, []]
      let kind: Archive.Kind = bytes.starts(with: [0x50]) ? .zip : .tar
      var archive = try Archive(kind, ratio: 200) { pieces.removeFirst() }
      let path = try archive.nextMember()?.path
      #expect(path == name)
    }
  }

  @Test func `tells links, folders and encrypted files from files`() throws {
    var link = Member("link", "")
    link.type = "2"
    var folder = Member("folder/", "")
    folder.type = "5"
    #expect(
      try Self.listed(.tar, PackedBytes.tar([link, folder])) == [
        "link other: ", "folder/ folder: ",
      ]
    )
    var secret = Member("a.txt", "scrambled bytes")
    secret.flags = 1
    #expect(
      try Self.listed(.zip, PackedBytes.zip([Member("folder/", ""), secret]))
        == ["folder/ folder: ", "a.txt encrypted: "])
  }

  @Test func `goes on after a damaged member`() throws {
    var damaged = Member("b.txt", "Two")
    damaged.isDamaged = true
    let members = [Member("a.txt", "One"), damaged, Member("c.txt", "Three")]
    let zip = try Self.listed(.zip, PackedBytes.zip(members))
    #expect(zip.count == 3)
    #expect(zip.first == "a.txt file: One")
    #expect(zip.last == "c.txt file: Three")
    let tar = try Self.listed(.tar, PackedBytes.tar(members))
    #expect(tar.first == "a.txt file: One")
    #expect(tar.last == "c.txt file: Three")
  }

  @Test func `says when it breaks off`() throws {
    let long = Member("c.txt", String(repeating: "Three. ", count: 1_000))
    let tar = PackedBytes.tar([long])
    #expect(throws: MarkupFailure.self) { try Self.listed(.tar, Array(tar.prefix(3_000))) }
    let zip = PackedBytes.zip([long])
    #expect(throws: MarkupFailure.self) { try Self.listed(.zip, Array(zip.prefix(3_000))) }
  }

  @Test func `counts the ratio over all members`() throws {
    let long = Member("c.txt", String(repeating: "Three. ", count: 200_000))
    #expect(throws: MarkupFailure.bomb(ratio: 0)) {
      try Self.listed(.tar, PackedBytes.tar([long]), ratio: 0)
    }
  }
}
