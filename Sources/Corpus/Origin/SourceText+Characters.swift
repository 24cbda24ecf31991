internal import Markup
internal import Text

extension SourceText {
  /// The characters of the region, every step of decoding done that its syntax asks for.
  var characters: SourceCharacters {
    var characters = unwrapped
    // As often as the `TextNormalizer` decodes what hides in what was decoded.
    for _ in 0..<3 {
      guard let decoded = characters.decodingReferences() else { break }
      characters = decoded
    }
    return characters.composing() ?? characters
  }

  /// Without the escapes and the tags of its syntax.
  private var unwrapped: SourceCharacters {
    let characters = SourceCharacters(self)
    switch syntax {
    case .plain, .markdown: return characters
    case .markup: return characters.readingMarkup(isXML: false)
    case .feed: return characters.readingMarkup(isXML: true).readingProse()
    case .json: return characters.readingStrings().readingProse()
    case .csv: return characters.readingCells().readingProse()
    }
  }
}

extension SourceCharacters {
  /// Between its tags where it is markup, plain or hidden in references, as `PlainProse` reads it.
  func readingProse() -> SourceCharacters {
    if PlainProse.isMarkup(String(decoding: bytes, as: UTF8.self)) {
      return readingMarkup(isXML: false)
    }
    var decoded = self
    for _ in 0..<3 { decoded = decoded.decodingReferences() ?? decoded }
    return PlainProse.isMarkup(String(decoding: decoded.bytes, as: UTF8.self))
      ? decoded.readingMarkup(isXML: false) : self
  }

  /// With every character reference as its character; nil when there is none.
  func decodingReferences() -> SourceCharacters? {
    var decoded = SourceCharacters()
    var (start, next, cursor) = (0, 0, 0)
    while let ampersand = ByteSearch.first(UInt8(ascii: "&"), in: bytes, from: next) {
      next = ampersand + 1
      guard let reference = HTMLEntities.reference(in: bytes, at: ampersand) else { continue }
      decoded.copy(start..<ampersand, of: self, &cursor)
      decoded.put(
        Array(String(reference.scalar).utf8), for: ampersand..<reference.end, of: self, &cursor)
      start = reference.end
      next = start
    }
    guard start > 0 else { return nil }
    decoded.copy(start..<bytes.count, of: self, &cursor)
    return decoded
  }

  /// In normal form C; nil when it is already.
  func composing() -> SourceCharacters? {
    guard mayBeDecomposed else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !Fold.isComposed(text) else { return nil }
    var composed = SourceCharacters()
    var (start, next, cursor) = (0, 0, 0)
    for character in text {
      let range = next..<(next + character.utf8.count)
      next = range.upperBound
      let whole = Fold.composed(String(character))
      if whole.utf8.elementsEqual(character.utf8) { continue }
      composed.copy(start..<range.lowerBound, of: self, &cursor)
      composed.put(Array(whole.utf8), for: range, of: self, &cursor)
      start = next
    }
    composed.copy(start..<bytes.count, of: self, &cursor)
    return composed
  }

  /// Whether there is a character beyond those that European texts and most Han texts are made of:
  /// all of these are their own normal form C.
  private var mayBeDecomposed: Bool {
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case 0..<0xCC: next += 1
      case 0xD0, 0xD1: next += 2
      case 0xE2 where next + 1 < bytes.count && (0x80...0x82).contains(bytes[next + 1]): next += 3
      case 0xE4...0xE9: next += 3
      default: return true
      }
    }
    return false
  }
}
