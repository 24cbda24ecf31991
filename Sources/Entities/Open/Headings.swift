internal import Text

/// Tells the lines apart in which most words have a capital whatever they are: headings, titles,
/// labels. They prove no name, as names in them cannot be told from other words.
struct Headings {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let isTitle: Bool
  /// In German half of all words have a capital anyway.
  private let isGerman: Bool
  private(set) var marked: [OpenText.Word]

  /// - Parameter bytes: the text.
  init(
    _ words: [OpenText.Word], _ bytes: [UInt8], _ tokens: [Token], _ part: ArticlePart,
    language: String
  ) {
    self.bytes = bytes
    self.tokens = tokens
    isTitle = part == .title
    isGerman = language == "de"
    marked = words
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].joint != .line { end += 1 }
      if isHeading(start..<end) {
        for index in start..<end { marked[index].isHeading = true }
      }
      start = end
    }
  }

  /// Whether most of the words of four letters or more that are in no name of the catalogue have a
  /// capital. What ends with a full stop is a sentence.
  private func isHeading(_ line: Range<Int>) -> Bool {
    let end = tokens[line.upperBound - 1].span.end
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") { return false }
    var long = 0
    var capitals = 0
    for index in line where marked[index].covered == .nothing {
      let token = tokens[index]
      guard token.span.count > 3, token.shape != .digits else { continue }
      long += 1
      if token.shape.hasCapital { capitals += 1 }
    }
    return long >= (isTitle ? 1 : 3) && capitals * 10 >= long * (isGerman ? 9 : 6)
  }
}
