internal import Text

extension QueryParser {
  /// One value of a field: `(word | phrase) ["#" range] | range`. `group` is the bracket it is in.
  mutating func value(
    _ field: QueryField, from start: Int, in group: QueryPiece?
  ) -> QueryValue? {
    countClause()
    let from = scanner.offset
    guard let piece = valueText(in: group) else {
      missingValue(field, from: start)
      return nil
    }
    let span = TextSpan(from, scanner.offset)
    switch field {
    case .date: return dates(piece.text, at: span)
    case .words: return numbers(piece, at: span)
    default: break
    }
    guard let content = named(piece, field, at: span) else { return nil }
    return QueryValue(content: content, span: span)
  }

  /// The written value and what stands after its `#`; nil where there is none.
  private struct ValueText {
    let text: String
    let count: QueryPiece?
  }

  private mutating func valueText(in group: QueryPiece?) -> ValueText? {
    guard let scalar = scanner.peek() else { return nil }
    if QuerySyntax.isQuote(scalar) {
      let quoted = quoted()
      let count = scanner.peek() == "#" ? takeValueRun(in: group) : nil
      return ValueText(text: quoted.text, count: count)
    }
    let run = takeValueRun(in: group)
    guard !run.text.isEmpty else { return nil }
    guard let sign = run.text.lastIndex(of: "#"), Self.isCount(run.text[sign...]) else {
      return ValueText(text: run.text, count: nil)
    }
    let count = run.suffix(run.text[sign...].utf8.count)
    return ValueText(text: String(run.text[..<sign]), count: count)
  }

  /// Takes a value without quotes. In brackets it ends at `|`, and at `&` unless that joins letters.
  private mutating func takeValueRun(in group: QueryPiece?) -> QueryPiece {
    var last: Unicode.Scalar?
    return scanner.take { scanner in
      guard let scalar = scanner.peek(), !QuerySyntax.endsRun(scalar) else { return false }
      if group != nil, scalar == "|" { return false }
      if group != nil, scalar == "&" {
        let joins = last?.properties.isAlphabetic ?? false
        guard joins, scanner.peek(1)?.properties.isAlphabetic ?? false else { return false }
      }
      last = scalar
      return true
    }
  }

  /// `#3..`, and `#3`, which is an error with a hint of its own.
  private static func isCount(_ text: Substring) -> Bool {
    let rest = text.dropFirst()
    return !rest.isEmpty && rest.allSatisfy { $0 == "." || $0.isASCII && $0.isNumber }
  }

  private mutating func missingValue(_ field: QueryField, from start: Int) {
    let name = field == .entity ? "@" : "\(field.rawValue):"
    fail(
      .dangling, "\(name) needs a value", at: TextSpan(start, max(start, scanner.offset)),
      hint: field == .entity ? "write @Meta or @\"Lina Khan\"" : "write it without a space")
  }

  private mutating func named(
    _ value: ValueText, _ field: QueryField, at span: TextSpan
  ) -> QueryValue.Content? {
    let name = Fold.composed(value.text)
    guard field == .url || field == .id || field == .story || !Fold.name(name).isEmpty else {
      fail(.empty, "no word in the value of \(field.rawValue)", at: span)
      return nil
    }
    guard let count = value.count else { return .name(name) }
    guard field.namesEntities, field != .major else {
      fail(
        .count, "\"#\" counts the mentions of an entity", at: count.span,
        hint: "write org:Meta#3..")
      return .name(name)
    }
    let digits = String(count.text.dropFirst())
    guard let range = range(digits, at: count.span, hint: "write #3.. for three or more") else {
      return .name(name)
    }
    return .counted(name, range)
  }

  private mutating func numbers(_ value: ValueText, at span: TextSpan) -> QueryValue? {
    let range = range(value.text, at: span, hint: "write words:500..2000 or words:500..")
    return range.map { QueryValue(content: .numbers($0), span: span) }
  }

  /// `3..`, `..10` or `3..10`.
  private mutating func range(_ text: String, at span: TextSpan, hint: String) -> NumberRange? {
    let bounds = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = bounds.map { Int($0) }
    guard bounds.count == 2, text != "..",
      zip(bounds, numbers).allSatisfy({ $0.isEmpty || ($1 ?? -1) >= 0 })
    else {
      fail(.range, "\"\(text)\" is not a range of numbers", at: span, hint: hint)
      return nil
    }
    if let low = numbers[0], let high = numbers[1], high < low {
      fail(
        .range, "the range \(text) ends before it begins", at: span,
        hint: "write \(high)..\(low)")
      return nil
    }
    return NumberRange(low: numbers[0], high: numbers[1])
  }

  private mutating func dates(_ text: String, at span: TextSpan) -> QueryValue? {
    do {
      return QueryValue(content: .dates(try dates.read(text)), span: span)
    } catch {
      fail(error.isReversed ? .range : .date, error.message, at: span, hint: error.hint)
      return nil
    }
  }
}
