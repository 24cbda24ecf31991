/// A file name pattern: `*` is any run within one part of a path, `**` any run at all, `?` one
/// character of a part.
struct GlobPattern: Sendable, Hashable {
  let text: String
  private let pattern: [UInt8]

  init(_ text: String) {
    self.text = text
    pattern = Array(text.utf8)
  }

  /// Whether it names `path`, or the last part of it when the pattern has no slash, or a folder
  /// above it.
  func matches(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.indices.contains { index in
      let name = text.contains("/") ? parts[...index].joined(separator: "/") : String(parts[index])
      return matchesAll(of: Array(name.utf8))
    }
  }

  /// In steps of at most `pattern × name`, whatever the pattern.
  private func matchesAll(of name: [UInt8]) -> Bool {
    /// `reached[n]`: the pattern so far matches the first `n` bytes of the name.
    var reached = [Bool](repeating: false, count: name.count + 1)
    reached[0] = true
    var rest = pattern[...]
    while let byte = rest.first {
      if rest.starts(with: "**/".utf8) {
        reached = Self.wholeParts(after: reached, name)
        rest = rest.dropFirst(3)
      } else if byte == UInt8(ascii: "*") {
        let isDouble = rest.starts(with: "**".utf8)
        reached = Self.anything(after: reached, name, crossesParts: isDouble)
        rest = rest.dropFirst(isDouble ? 2 : 1)
      } else {
        reached = Self.one(byte, after: reached, name)
        rest = rest.dropFirst()
      }
    }
    return reached[name.count]
  }

  private static func wholeParts(after reached: [Bool], _ name: [UInt8]) -> [Bool] {
    var next = reached
    var hasBegun = reached[0]
    for place in 0..<name.count {
      if hasBegun, name[place] == UInt8(ascii: "/") { next[place + 1] = true }
      hasBegun = hasBegun || reached[place + 1]
    }
    return next
  }

  private static func anything(
    after reached: [Bool], _ name: [UInt8], crossesParts: Bool
  ) -> [Bool] {
    var next = reached
    for place in 0..<name.count where next[place] {
      if crossesParts || name[place] != UInt8(ascii: "/") { next[place + 1] = true }
    }
    return next
  }

  private static func one(_ byte: UInt8, after reached: [Bool], _ name: [UInt8]) -> [Bool] {
    var next = [Bool](repeating: false, count: reached.count)
    for place in 0..<name.count where reached[place] {
      let isSame =
        byte == UInt8(ascii: "?") ? name[place] != UInt8(ascii: "/") : byte == name[place]
      next[place + 1] = isSame
    }
    return next
  }
}
