internal import Text

/// A piece of a written date.
enum DatePart: Equatable {
  /// A run of digits, with how many there are.
  case number(Int, digits: Int)
  /// A run of letters in lower case, accents folded.
  case word(String)
  /// Any other character that is not white space.
  case sign(Unicode.Scalar)
  case space

  static func parts(of text: String) -> [DatePart] {
    var parts: [DatePart] = []
    var word = ""
    var digits = ""
    func flush(into parts: inout [DatePart]) {
      if !word.isEmpty { parts.append(.word(word)) }
      if !digits.isEmpty, let value = Int(digits) {
        parts.append(.number(value, digits: digits.utf8.count))
      }
      word = ""
      digits = ""
    }
    for scalar in Fold.fold(text).unicodeScalars {
      if scalar.isASCII, ("0"..."9").contains(scalar) {
        if !word.isEmpty { flush(into: &parts) }
        digits.unicodeScalars.append(scalar)
      } else if scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic {
        if !digits.isEmpty { flush(into: &parts) }
        word.unicodeScalars.append(scalar)
      } else {
        flush(into: &parts)
        let isSpace = scalar.properties.isWhitespace
        if !isSpace {
          parts.append(.sign(scalar))
        } else if parts.last != .space {
          parts.append(.space)
        }
      }
    }
    flush(into: &parts)
    if parts.first == .space { parts.removeFirst() }
    if parts.last == .space { parts.removeLast() }
    return parts
  }

  var number: Int? {
    if case .number(let value, _) = self { value } else { nil }
  }

  var word: String? {
    if case .word(let text) = self { text } else { nil }
  }

  func isNumber(digits wanted: ClosedRange<Int>) -> Bool {
    if case .number(_, let digits) = self { wanted.contains(digits) } else { false }
  }
}
