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
