/// Splits a page into tags and text, as the standard says where pages are written badly (WHATWG,
/// "HTML", section 13.2.5). Linear in the page: what was looked for in vain is not looked for again.
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case start(HTMLName, attributes: [MarkupTree.Attribute], closesItself: Bool)
    case end(HTMLName)
  }

  let bytes: [UInt8]
  private(set) var index = 0
  /// Elements that the rest of the page does not close.
  private var missing: Set<String> = []
  private var ends = ForwardSearch()
  private var names = HTMLNameCache { HTMLName(HTMLTokenizer.name($0)) }
  /// Nil for attributes that are not kept.
  private var attributeNames = HTMLNameCache<String?> { bytes in
    let name = HTMLTokenizer.name(bytes)
    return MarkupTree.attributesOfHTML.contains(name) ? name : nil
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Nil at the end of the page.
  mutating func next() -> Token? {
    while index < bytes.count {
      let start = index
      guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else {
        return .text(start..<skipText(from: start + 1))
      }
      switch bytes[start + 1] {
      case let byte where Self.isLetter(byte): return tag(isEnd: false)
      case UInt8(ascii: "/"):
        if start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) { return tag(isEnd: true) }
        skipPast(">")
      case UInt8(ascii: "!"):
        if let text = skipDeclaration() { return .text(text) }
      case UInt8(ascii: "?"): skipPast(">")
      default: return .text(start..<skipText(from: start + 1))
      }
    }
    return nil
  }

  /// The text up to the closing tag of an element that holds no tags, such as `<script>`, which is
  /// left to be read next. Nil when it is never closed.
  mutating func rawText(until name: String) -> Range<Int>? {
    let start = index
    let mark = Array("</\(name)".utf8)
    guard !missing.contains(name) else { return nil }
    var place = start
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: place) {
      let end = open + mark.count
      guard end < bytes.count else { break }
      if bytes[open + 1] == UInt8(ascii: "/"),
        zip(mark, bytes[open..<end]).allSatisfy({ $0 == Self.lower($1) }),
        Self.ends(bytes[end])
      {
        index = open
        return start..<open
      }
      place = open + 1
    }
    missing.insert(name)
    return nil
  }

  /// Leaves out the rest of the page.
  mutating func skipRest() { index = bytes.count }

  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
  static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  private static func ends(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

extension HTMLTokenizer {
  private mutating func skipText(from start: Int) -> Int {
    index = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: start) ?? bytes.count
    return index
  }

  /// Past the next place of `mark`; past one character when there is none.
  private mutating func skipPast(_ mark: String) {
    if let end = end(of: mark, from: index + 2) { index = end } else { index += 1 }
  }

  /// One past the next place of `mark`; nil when the page has no other.
  private mutating func end(of mark: String, from start: Int) -> Int? {
    ends.end(of: mark, in: bytes, from: start)
  }

  /// A comment, a doctype, or a CDATA section, whose text is given.
  private mutating func skipDeclaration() -> Range<Int>? {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) {
      if rest.starts(with: "<!-->".utf8) {
        index += 5
      } else if let end = end(of: "-->", from: index + 4) {
        index = end
      } else {
        skipPast(">")
      }
      return nil
    }
    if rest.starts(with: "<![CDATA[".utf8), let end = end(of: "]]>", from: index + 9) {
      defer { index = end }
      return (index + 9)..<(end - 3)
    }
    skipPast(">")
    return nil
  }

  private mutating func tag(isEnd: Bool) -> Token? {
    let start = index + (isEnd ? 2 : 1)
    var place = start
    while place < bytes.count, !Self.ends(bytes[place]) { place += 1 }
    let name = names.value(of: start..<place, in: bytes)
    index = place
    var attributes: [MarkupTree.Attribute] = []
    var closesItself = false
    while let attribute = attribute(&closesItself, isKept: !isEnd) {
      if let attribute, attributes.count < 64 { attributes.append(attribute) }
    }
    if index < bytes.count { index += 1 }
    return isEnd
      ? .end(name) : .start(name, attributes: attributes, closesItself: closesItself)
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let head = bytes.prefix(64)
    return head.contains { $0 != lower($0) }
      ? String(decoding: head.map(lower), as: UTF8.self) : String(decoding: head, as: UTF8.self)
  }

  /// The next attribute of a tag: nil within when it is not kept, nil at the tag's end.
  private mutating func attribute(
    _ closesItself: inout Bool, isKept: Bool
  ) -> MarkupTree.Attribute?? {
    while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
      closesItself = bytes[index] == UInt8(ascii: "/")
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return nil }
    closesItself = false
    let start = index
    index += 1
    while index < bytes.count, !Self.ends(bytes[index]), bytes[index] != UInt8(ascii: "=") {
      index += 1
    }
    let name = start..<index
    let value = attributeValue()
    guard isKept, name.count <= 16, let lower = attributeNames.value(of: name, in: bytes) else {
      return .some(nil)
    }
    return .init(name: lower, value: MarkupTree.decoded(bytes[value], isAttribute: true))
  }

  private mutating func attributeValue() -> Range<Int> {
    var place = index
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return index..<index }
    place += 1
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count else {
      index = place
      return place..<place
    }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = ByteSearch.first(quote, in: bytes, from: place + 1) ?? bytes.count
      index = min(end + 1, bytes.count)
      return (place + 1)..<end
    }
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
      place += 1
    }
    index = place
    return start..<place
  }
}
