/// What a Unicode scalar is to the tokenizer.
enum ScalarClass {
  case lower, upper
  /// A letter without case.
  case letter
  case digit
  /// Continues a word and never starts one.
  case mark
  /// Continues a word and is left out of it: the soft hyphen, joiners, variation selectors.
  case ignored
  /// A character of a script written without spaces: a word of its own.
  case ideograph
  case apostrophe
  case other

  var isLetter: Bool {
    switch self {
    case .lower, .upper, .letter: true
    case .digit, .mark, .ignored, .ideograph, .apostrophe, .other: false
    }
  }

  /// Whether a scalar of this class keeps a word going that has begun.
  var continuesWord: Bool {
    switch self {
    case .lower, .upper, .letter, .digit, .mark: true
    case .ignored, .ideograph, .apostrophe, .other: false
    }
  }

  /// The class of an ASCII byte.
  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .apostrophe
    default: self = .other
    }
  }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self(ascii: UInt8(scalar.value)) : Self(beyondASCII: scalar)
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xB4, 0x2BC, 0x2018, 0x2019: self = .apostrophe
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFE00...0xFE0F: self = .ignored
    // General punctuation, the commonest of all beyond ASCII in English.
    case 0x2000...0x206F: self = .other
    default: self = Self(generalCategoryOf: scalar)
    }
  }

  private init(generalCategoryOf scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: self = .lower
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .modifierLetter, .otherLetter:
      self = Self.isWrittenWithoutSpaces(scalar.value) ? .ideograph : .letter
    case .decimalNumber, .letterNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    default: self = .other
    }
  }

  /// Han, Hiragana, Katakana and Thai, by their blocks (Unicode 15, Blocks.txt).
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0E7F, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x323AF:
      true
    default: false
    }
  }
}
