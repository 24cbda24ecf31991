/// Packed streams and archives as tests need them, made byte by byte.
package enum PackedBytes {
  /// `T\n\nSome text.`, packed by each tool: the name's ending and the bytes.
  package static let packings: [(ending: String, bytes: [UInt8])] = [
    ("gz", gzip(Array("T\n\nSome text.".utf8))),
    ("zst", hex("28b52ffd0468690000540a0a536f6d6520746578742e9efeeb65")),
    (
      "bz2",
      hex(
        "425a6839314159265359356a2ddd000002d380001040010c000202844020002201a3d410030b844ada0ee3c5"
          + "dc914e14240d5a8b7740")
    ),
    (
      "xz",
      hex(
        "fd377a585a000004e6d6b4460200210116000000742fe5a301000c540a0a536f6d6520746578742e00000000"
          + "48d5ba313e567f390001250d7119c4b61fb6f37d010000000004595a")
    ),
  ]

  /// A gzip member of stored blocks (RFC 1951, section 3.2.4; RFC 1952, section 2.3).
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      output.append(rest.isEmpty ? 1 : 0)
      for size in [block.count, ~block.count] { output += little(size, 2) }
      output += block
    } while !rest.isEmpty
    return output + little(Int(crc32(bytes)), 4) + little(bytes.count, 4)
  }

  /// A file in an archive.
  package struct Member {
    package let path: [UInt8]
    package let bytes: [UInt8]
    /// The type flag of a tar header: `0` a file, `2` a symbolic link, `5` a folder.
    package var type: Character = "0"
    /// The flags of a zip header: 1 encrypted, 0x800 the name is UTF-8.
    package var flags = 0
    /// The method of a zip header: 0 stored, 8 deflated.
    package var method = 0
    /// Whether its check sum is wrong.
    package var isDamaged = false

    package init(_ path: String, _ text: String) {
      self.path = Array(path.utf8)
      bytes = Array(text.utf8)
    }

    package init(_ path: [UInt8], _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A tar archive (POSIX.1-1988, ustar).
  package static func tar(_ members: [Member]) -> [UInt8] {
    members.flatMap(tarMember) + [UInt8](repeating: 0, count: 1024)
  }

  private static func tarMember(_ member: Member) -> [UInt8] {
    func field(_ text: String, _ count: Int) -> [UInt8] { padded(Array(text.utf8), to: count) }
    func octal(_ number: Int, _ count: Int) -> [UInt8] {
      let digits = String(number, radix: 8)
      return field(String(repeating: "0", count: count - 1 - digits.count) + digits, count)
    }
    let before =
      padded(member.path, to: 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
      + octal(member.bytes.count, 12) + octal(1_700_000_000, 12)
    let after =
      field(String(member.type), 1) + field(member.type == "2" ? "target" : "", 100)
      + field("ustar", 6) + field("00", 2) + [UInt8](repeating: 0, count: 64 + 16 + 155 + 12)
    let sum = (before + after).reduce(8 * 32) { $0 + Int($1) } + (member.isDamaged ? 1 : 0)
    let header = before + octal(sum, 7) + [0x20] + after
    return header + padded(member.bytes, to: (member.bytes.count + 511) / 512 * 512)
  }

  /// A zip archive of stored members (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
  package static func zip(_ members: [Member]) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let sum = Int(crc32(member.bytes)) ^ (member.isDamaged ? 1 : 0)
      let common =
        little(20, 2) + little(member.flags, 2) + little(member.method, 2) + little(0, 4)
        + little(sum, 4)
        + little(member.bytes.count, 4) + little(member.bytes.count, 4)
        + little(member.path.count, 2) + little(0, 2)
      directory += little(0x0201_4B50, 4) + little(20, 2) + common
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory += little(output.count, 4) + member.path
      output += little(0x0403_4B50, 4) + common + member.path + member.bytes
    }
    let start = output.count
    output += directory + little(0x0605_4B50, 4) + little(0, 2) + little(0, 2)
    output += little(members.count, 2) + little(members.count, 2)
    return output + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  package static func hex(_ digits: String) -> [UInt8] {
    let nibbles = digits.compactMap(\.hexDigitValue)
    return stride(from: 0, to: nibbles.count - 1, by: 2).map {
      UInt8(nibbles[$0] << 4 | nibbles[$0 + 1])
    }
  }

  private static let sums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1
    }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { ($0 >> 8) ^ sums[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }
}
