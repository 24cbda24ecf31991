internal import Text

/// Finds all phrases of all rules in one pass over a text.
struct PhraseScanner: Sendable {
  private let rules: [UInt32: [BoilerplateRule]]
  /// Whether some phrase begins with four bytes of this hash: most words of a text begin none.
  private let begins: [Bool]

  init(_ rules: [BoilerplateRule]) {
    var filed: [UInt32: [BoilerplateRule]] = [:]
    for rule in rules {
      for key in Self.keys(of: rule.phrase) { filed[key, default: []].append(rule) }
    }
    self.rules = filed
    var begins = [Bool](repeating: false, count: 1 << 16)
    for key in self.rules.keys { begins[Self.hash(key)] = true }
    self.begins = begins
  }

  struct Hit {
    let offset: Int
    /// Past the phrase.
    let end: Int
    let rule: BoilerplateRule
  }

  /// Phrases at the beginning of a word, in the order of the text.
  func hits(in outline: TextOutline) -> [Hit] {
    let text = outline.lower
    var hits: [Hit] = []
    var offset = 0
    while offset + 4 <= text.count {
      let key = Self.key(text, offset)
      if begins[Self.hash(key)], let candidates = rules[key] {
        for rule in candidates {
          guard let end = end(of: rule.phrase, in: outline, at: offset) else { continue }
          hits.append(Hit(offset: offset, end: end, rule: rule))
        }
      }
      while offset < text.count, Self.isWordByte(text[offset]) { offset += 1 }
      while offset < text.count, !Self.isWordByte(text[offset]) { offset += 1 }
    }
    return hits
  }

  /// Where the phrase that stands there ends; nil when it does not, or begins a longer word.
  private func end(of phrase: [UInt8], in outline: TextOutline, at offset: Int) -> Int? {
    let text = outline.lower
    var end = offset
    for byte in phrase {
      guard end < text.count else { return nil }
      if text[end] == byte {
        end += 1
      } else if byte == 0x27, text[end...].prefix(3).elementsEqual(Self.curly) {
        end += 3
      } else {
        return nil
      }
    }
    // A capital begins a new word where two were glued: `Reporting fromSan Francisco`.
    let isWhole =
      end == text.count || !Self.isWordByte(text[end]) || !Self.isWordByte(text[end - 1])
      || (0x41...0x5A).contains(outline.bytes[end])
      || text[end...].prefix(2).elementsEqual([0xE2, 0x80])
    return isWhole ? end : nil
  }

  /// The typographic apostrophe.
  private static let curly: [UInt8] = [0xE2, 0x80, 0x99]

  /// By its first four bytes, and by those it has with a curly apostrophe.
  private static func keys(of phrase: [UInt8]) -> Set<UInt32> {
    let typeset = phrase.flatMap { $0 == 0x27 ? curly : [$0] }
    return [key(phrase, 0), key(typeset, 0)]
  }

  private static func key(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    var key: UInt32 = 0
    for index in offset..<min(offset + 4, bytes.count) { key = key << 8 | UInt32(bytes[index]) }
    return key
  }

  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}
