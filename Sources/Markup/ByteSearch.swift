private import Glibc

/// Looks for a byte as fast as the machine can.
package enum ByteSearch {
  /// The first place of `byte` at or behind an offset; nil when there is none. Linear in the bytes
  /// passed over, some dozens at a time (`memchr`).
  package static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The first place of some bytes at or behind an offset; nil when there is none.
  package static func first(_ mark: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let lead = mark.first else { return start }
    var place = start
    while let found = first(lead, in: bytes, from: place), found + mark.count <= bytes.count {
      if stands(mark, in: bytes, at: found) { return found }
      place = found + 1
    }
    return nil
  }

  /// Whether the bytes at an offset are these.
  package static func stands(_ mark: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    guard start + mark.count <= bytes.count else { return false }
    for index in mark.indices where bytes[start + index] != mark[index] { return false }
    return true
  }
}

/// Looks for ends of what begins in some bytes, from ever later places: what was looked for in vain
/// is not looked for again, which keeps a walk over hostile bytes linear.
package struct ForwardSearch {
  private var missing: Set<String> = []

  package init() {}

  /// One past the next place of `mark`; nil when there is no other.
  package mutating func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    guard !missing.contains(mark), start <= bytes.count else { return nil }
    let only = mark.utf8.count == 1 ? mark.utf8.first : nil
    let found =
      if let only { ByteSearch.first(only, in: bytes, from: start) } else {
        ByteSearch.first(Array(mark.utf8), in: bytes, from: start)
      }
    guard let found else {
      missing.insert(mark)
      return nil
    }
    return found + mark.utf8.count
  }
}
