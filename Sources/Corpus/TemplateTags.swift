/// Takes the tags of site generators out of Markdown: Hugo's `{{< figure >}}`, Liquid's
/// `{% include x %}` and `{{ page.url }}`. What stands between a pair of tags stays.
enum TemplateTags {
  /// A longer tag is no tag, in bytes.
  private static let longest = 2_000

  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), let end = end(ofTagAt: index, in: bytes) {
        let isComment = bytes[index..<end].containsWord("comment")
        index = isComment ? self.end(ofCommentFrom: end, in: bytes) ?? end : end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    guard start + 3 < bytes.count else { return nil }
    let closing: [UInt8]
    switch bytes[start + 1] {
    case UInt8(ascii: "{"): closing = Array("}}".utf8)
    case UInt8(ascii: "%"): closing = Array("%}".utf8)
    default: return nil
    }
    let last = min(bytes.count, start + longest)
    var index = start + 2
    while index + 1 < last {
      if bytes[index] == closing[0], bytes[index + 1] == closing[1] { return index + 2 }
      index += 1
    }
    return nil
  }

  private static func end(ofCommentFrom start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      if let end = end(ofTagAt: open, in: bytes), bytes[open..<end].containsWord("endcomment") {
        return end
      }
      index = open + 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the first word of a tag is this one.
  fileprivate func containsWord(_ word: String) -> Bool {
    let letters = drop { !((0x61...0x7A).contains($0)) }.prefix { (0x61...0x7A).contains($0) }
    return letters.elementsEqual(word.utf8) && first == 0x7B && self[startIndex + 1] == 0x25
  }
}
