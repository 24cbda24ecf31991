/// Where in a file an article's text was read: the file's text and how it is written there.
package struct SourceText: Hashable, Sendable {
  /// How the characters of a text stand in the region of its source.
  package enum Syntax: Hashable, Sendable {
    /// As they are.
    case plain
    /// As they are, among marks of CommonMark, tags and the tags of site generators.
    case markdown
    /// HTML: between tags, with character references.
    case markup
    /// An element of a feed: XML, whose text may be markup once more.
    case feed
    /// A value of JSON: in its strings, with escapes.
    case json
    /// Fields of CSV, in which two quotes are one.
    case csv
  }

  /// The decoded text of the file, in UTF-8.
  let bytes: [UInt8]
  /// The part of it that the article's text is to be found in.
  let region: Range<Int>
  let syntax: Syntax
  /// Where `bytes` stand in the part of the file that they were decoded from.
  var encoding = SourceEncoding.shifted(by: 0)
  /// Where that part begins in the file, unpacked.
  var start = 0

  /// - Parameter region: a part of `bytes`.
  init(_ bytes: [UInt8], in region: Range<Int>, _ syntax: Syntax) {
    self.bytes = bytes
    self.region = region.clamped(to: 0..<bytes.count)
    self.syntax = syntax
  }

  /// The same with another region, where there is one.
  func narrowed(to region: Range<Int>?) -> SourceText {
    guard let region else { return self }
    var narrowed = SourceText(bytes, in: region, syntax)
    narrowed.encoding = encoding
    narrowed.start = start
    return narrowed
  }

  /// - Parameter rest: the end of `text`, in which the article's text is to be found.
  init(of text: String, from rest: String, _ syntax: Syntax) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: max(0, bytes.count - rest.utf8.count)..<bytes.count, syntax)
  }
}
