/// Takes the tags of site generators out of Markdown: Hugo's `{{< figure >}}`, Liquid's
/// `{% include x %}` and `{{ page.url }}`. What stands between a pair of tags stays.
enum TemplateTags {
  /// A longer tag is no tag, in bytes.
  private static let longest = 2_000

  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else { return text }
    var finder = TagFinder(bytes: bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), let end = finder.end(ofTagAt: index) {
        let isComment = bytes[index..<end].beginsBlock("comment")
        index = isComment ? finder.end(ofCommentFrom: end) ?? end : end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Finds where tags end, remembering the next end so that a text of openings takes linear time.
  private struct TagFinder {
    let bytes: [UInt8]
    /// The next `}}` and the next `%}` at or behind the place last asked for.
    private var nextEnds: [UInt8: Int] = [:]
    private var hasNoCommentEnd = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func end(ofTagAt start: Int) -> Int? {
      guard start + 3 < bytes.count else { return nil }
      let kind = bytes[start + 1]
      guard kind == UInt8(ascii: "{") || kind == UInt8(ascii: "%") else { return nil }
      let closing = kind == UInt8(ascii: "{") ? UInt8(ascii: "}") : kind
      var next = max(nextEnds[kind] ?? 0, start + 2)
      while next + 1 < bytes.count, bytes[next] != closing || bytes[next + 1] != UInt8(ascii: "}") {
        next += 1
      }
      nextEnds[kind] = next
      guard next + 1 < bytes.count, next - start <= longest else { return nil }
      return next + 2
    }

    mutating func end(ofCommentFrom start: Int) -> Int? {
      guard !hasNoCommentEnd else { return nil }
      var index = start
      while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
        if let end = end(ofTagAt: open), bytes[open..<end].beginsBlock("endcomment") { return end }
        index = open + 1
      }
      hasNoCommentEnd = true
      nextEnds = [:]
      return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the first word of a tag is this one.
  fileprivate func beginsBlock(_ word: String) -> Bool {
    let letters = drop { !((0x61...0x7A).contains($0)) }.prefix { (0x61...0x7A).contains($0) }
    return letters.elementsEqual(word.utf8) && first == 0x7B && self[startIndex + 1] == 0x25
  }
}
