internal import Text

/// A name in a catalogue with the modifiers in brackets behind it: `MSFT [exact]`.
struct AliasText {
  let text: String
  private(set) var rule: CaseRule?
  private(set) var strength: Alias.Strength?

  init(_ value: Substring, at place: CataloguePlace) throws(CatalogueFailure) {
    var rest = value.trimmed
    var rule: CaseRule?
    var strength: Alias.Strength?
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let modifiers = rest[rest.index(after: open)...].dropLast()
      for modifier in modifiers.split(whereSeparator: { $0 == "," || $0 == " " }) {
        switch modifier {
        case "exact": rule = .exact
        case "any": rule = .any
        case "capitals": rule = .capitals
        case "weak": strength = .weak
        case "strong": strength = .strong
        case "mt": strength = .machineTranslated
        default: throw place.failure(.badModifier(String(modifier)))
        }
      }
      rest = rest[..<open].trimmed
    }
    text = String(rest)
    self.rule = rule
    self.strength = strength
    let words = Tokenizer.tokens(in: text).count
    guard words > 0 else { throw place.failure(.noWord(text)) }
    guard words <= CatalogueRecord.longestAlias else { throw place.failure(.tooLong(text)) }
  }
}

extension Substring {
  /// Without the white space at its ends.
  var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// What stands before the first white space, and what after it.
  var cutAtSpace: (Substring, Substring) {
    guard let space = firstIndex(where: \.isWhitespace) else { return (self, "") }
    return (self[..<space], self[space...].trimmed)
  }

  /// The values of a list: a semicolon with white space or an end of the line on both sides.
  var aliasList: [Substring] {
    var values: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      let isBorder =
        self[index] == ";" && (next == endIndex || self[next].isWhitespace)
        && (index == startIndex || self[self.index(before: index)].isWhitespace)
      if isBorder {
        values.append(self[start..<index].trimmed)
        start = next
      }
      index = next
    }
    return values + [self[start...].trimmed]
  }
}
