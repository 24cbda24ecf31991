internal import Markup

extension SourceCharacters {
  /// The text between the tags of HTML or XML, with its character references decoded; blocks stand
  /// apart.
  func readingMarkup(isXML: Bool) -> SourceCharacters {
    var scanner = MarkupScanner(self, isXML: isXML)
    return scanner.read()
  }
}

/// Walks over markup once, as forgiving as the parser, whose text is found again in what it gives.
private struct MarkupScanner {
  private let source: SourceCharacters
  private let isXML: Bool
  private var output = SourceCharacters()
  private var cursor = 0
  /// Text from here on is not copied yet.
  private var start = 0
  private var next = 0
  private var ends = ForwardSearch()
  private var tags = HTMLNameCache { Tag(String(decoding: $0, as: UTF8.self).lowercased()) }

  init(_ source: SourceCharacters, isXML: Bool) {
    self.source = source
    self.isXML = isXML
  }

  mutating func read() -> SourceCharacters {
    let count = source.bytes.count
    while next < count {
      switch source.bytes[next] {
      case UInt8(ascii: "&"): reference()
      case UInt8(ascii: "<"): markup()
      default: next += 1
      }
    }
    copy(upTo: count)
    return output
  }

  private mutating func copy(upTo end: Int) {
    output.copy(start..<end, of: source, &cursor)
    start = end
  }

  private mutating func reference() {
    guard let found = HTMLEntities.reference(in: source.bytes, at: next) else {
      next += 1
      return
    }
    copy(upTo: next)
    output.put(Array(String(found.scalar).utf8), for: next..<found.end, of: source, &cursor)
    skip(to: found.end)
  }

  private mutating func skip(to end: Int) {
    start = end
    next = end
  }

  private mutating func markup() {
    if begins("<!--") {
      copy(upTo: next)
      skip(to: end(of: "-->", from: next + 4) ?? next + 4)
    } else if isXML, begins("<![CDATA[") {
      copy(upTo: next)
      start = next + 9
      let close = end(of: "]]>", from: start)
      next = close.map { $0 - 3 } ?? source.bytes.count
      copy(upTo: next)
      skip(to: close ?? next)
    } else {
      tag()
    }
  }

  private mutating func tag() {
    let first = next + 1 < source.bytes.count ? source.bytes[next + 1] : 0
    let isDeclaration = first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
    let nameStart = first == UInt8(ascii: "/") ? next + 2 : next + 1
    let nameEnd = endOfName(from: nameStart)
    guard isDeclaration || nameEnd > nameStart, let close = tagEnd(from: next + 1) else {
      next += 1
      return
    }
    copy(upTo: next)
    skip(to: close)
    let tag = tags.value(of: nameStart..<nameEnd, in: source.bytes)
    if !isXML, tag.isRaw, first != UInt8(ascii: "/") { skip(to: endOfRaw(tag.name)) }
    if isXML || tag.isApart { output.separate() }
  }

  /// Of letters and figures of ASCII, cut where it is longer than any that matters.
  private func endOfName(from start: Int) -> Int {
    var end = start
    while end < min(start + 12, source.bytes.count) {
      let byte = source.bytes[end]
      guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { break }
      end += 1
    }
    return end
  }

  /// What the name of a tag says of the text around it.
  private struct Tag {
    let name: String
    /// It holds no text of the page.
    let isRaw: Bool
    /// It stands apart from what is before and after it.
    let isApart: Bool

    init(_ name: String) {
      self.name = name
      isRaw = name == "script" || name == "style"
      isApart = ElementKind.named(name).contains(.block) || Self.lines.contains(name)
    }

    private static let lines: Set<String> = ["br", "li", "tr", "td", "th", "caption", "option"]
  }

  /// Past the `>` that ends a tag, quoted values passed over.
  private mutating func tagEnd(from start: Int) -> Int? {
    var index = start
    while index < source.bytes.count {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, follows(UInt8(ascii: "="), index),
        let close = end(of: byte == UInt8(ascii: "\"") ? "\"" : "'", from: index + 1)
      {
        index = close
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether a byte stands before a place, white space between them passed over.
  private func follows(_ byte: UInt8, _ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, source.bytes[index] <= 0x20 { index -= 1 }
    return index >= 0 && source.bytes[index] == byte
  }

  /// Where a script or a style sheet ends, at its closing tag.
  private mutating func endOfRaw(_ name: String) -> Int {
    var place = next
    while let slash = end(of: "</", from: place) {
      let word = source.bytes[slash...].prefix(name.utf8.count)
      if String(decoding: word, as: UTF8.self).lowercased() == name { return slash - 2 }
      place = slash
    }
    return source.bytes.count
  }

  private func begins(_ mark: String) -> Bool {
    source.bytes[next...].starts(with: mark.utf8)
  }

  /// Past the next place of a mark; nil where none follows.
  private mutating func end(of mark: String, from start: Int) -> Int? {
    ends.end(of: mark, in: source.bytes, from: start)
  }
}
