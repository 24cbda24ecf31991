extension SourceText {
  /// What each entry of a feed was read from; nil where as many cannot be told apart.
  static func entries(of feed: String, count: Int) -> [SourceText?] {
    let bytes = Array(feed.utf8)
    let regions = SourceElements.entries(in: bytes)
    guard regions.count == count else { return [SourceText?](repeating: nil, count: count) }
    return regions.map { SourceText(bytes, in: $0, .feed) }
  }
}

/// Finds the entries of a feed in its text.
private enum SourceElements {
  /// The part of each `item` or `entry`, in order, up to where the next begins.
  static func entries(in bytes: [UInt8]) -> [Range<Int>] {
    var starts: [Int] = []
    var next = 0
    while let open = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = open + 1
      if bytes[open...].starts(with: "<!--".utf8) {
        next = end(of: Array("-->".utf8), in: bytes, from: next)
      } else if bytes[open...].starts(with: "<![CDATA[".utf8) {
        next = end(of: Array("]]>".utf8), in: bytes, from: next)
      } else if isEntry(bytes[next...].prefix(40)) {
        starts.append(open)
      }
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  /// Whether a tag begins so, whatever the prefix of its namespace.
  private static func isEntry(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard name.first != UInt8(ascii: "/") else { return false }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return local.elementsEqual("item".utf8) || local.elementsEqual("entry".utf8)
  }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var next = start
    while let found = bytes[next...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      next = found + 1
    }
    return bytes.count
  }
}
