internal import Text

/// A name in a catalogue with the modifiers in brackets behind it: `MSFT [exact]`.
struct AliasText {
  private(set) var text = ""
  private(set) var rule: CaseRule?
  private(set) var strength: Alias.Strength?
  private(set) var validity = Validity()

  init(_ value: Substring, at place: CataloguePlace) throws(CatalogueFailure) {
    var rest = value.trimmed
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let modifiers = rest[rest.index(after: open)...].dropLast()
      var words = modifiers.split(whereSeparator: { $0 == "," || $0 == " " })[...]
      while let word = words.popFirst() { try set(word, &words, at: place) }
      rest = rest[..<open].trimmed
    }
    text = String(rest)
    let words = Self.wordCount(of: text)
    guard words > 0 else { throw place.failure(.noWord(text)) }
    guard words <= CatalogueRecord.longestAlias else { throw place.failure(.tooLong(text)) }
  }
}

extension AliasText {
  /// - Parameter rest: the words behind a modifier, of which it may take one.
  private mutating func set(
    _ modifier: Substring, _ rest: inout ArraySlice<Substring>, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    switch modifier {
    case "exact": rule = .exact
    case "any": rule = .any
    case "capitals": rule = .capitals
    case "weak": strength = .weak
    case "strong": strength = .strong
    case "mt": strength = .machineTranslated
    case "from", "to":
      let date = rest.popFirst() ?? ""
      guard Validity.isDate(date) else { throw place.failure(.badDate(String(date))) }
      if modifier == "from" { validity.from = String(date) } else { validity.to = String(date) }
    default: throw place.failure(.badModifier(String(modifier)))
    }
  }

  /// How many words an alias has; 1 where it is surely one or more, but not too many.
  private static func wordCount(of text: String) -> Int {
    let hasWord = text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    // Between words stands a byte at least.
    return hasWord && text.utf8.count < 2 * CatalogueRecord.longestAlias
      ? 1 : Tokenizer.tokens(in: text).count
  }
}

extension Substring {
  /// Without the blanks at its ends.
  var trimmed: Substring {
    var rest = utf8
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return Substring(rest)
  }

  /// What stands before the first blank, and what after it.
  var cutAtBlank: (Substring, Substring) {
    guard let blank = utf8.firstIndex(where: \.isBlank) else { return (self, "") }
    return (self[..<blank], self[blank...].trimmed)
  }

  /// The values of a list: between two stands a semicolon with a blank, or the list's end, on each
  /// side.
  var aliasList: [Substring] {
    var values: [Substring] = []
    var start = startIndex
    for index in utf8.indices where utf8[index] == UInt8(ascii: ";") {
      let next = utf8.index(after: index)
      guard next == endIndex || utf8[next].isBlank,
        index == startIndex || utf8[utf8.index(before: index)].isBlank
      else { continue }
      values.append(self[start..<index].trimmed)
      start = next
    }
    return values + [self[start...].trimmed]
  }
}

extension UInt8 {
  /// A space, a tab or the first half of a Windows line end.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
