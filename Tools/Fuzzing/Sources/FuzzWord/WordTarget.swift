import FuzzDriver

@testable import Text

/// What any text must survive: it is cut into words that stand in it, one after the other, and
/// folding what is folded changes nothing.
enum WordTarget {
  static func check(_ bytes: [UInt8]) {
    let raw = String(decoding: bytes, as: UTF8.self)
    let text = Fold.composed(raw)
    promise(Fold.isComposed(text), "not composed: \(text)")
    checkTokens(of: text)
    _ = Tokenizer.tokens(in: raw)
    checkFolding(raw)
  }

  /// But for a word that was cut at its longest: it may be cut elsewhere the second time.
  private static func checkFolding(_ raw: String) {
    let folded = Fold.fold(raw)
    promise(same(Fold.fold(folded), folded), "folds otherwise a second time: \(raw)")
    let name = Fold.name(raw)
    guard name.split(separator: " ").allSatisfy({ $0.utf8.count < Token.longest / 2 }) else {
      return
    }
    let second = Fold.name(name)
    promise(
      same(second, name), "\(raw.debugDescription) is named \(name), and then \(second)")
  }

  private static func checkTokens(of text: String) {
    let bytes = text.utf8
    var end = 0
    for token in Tokenizer.tokens(in: text) {
      promise(token.span.start >= end && token.span.count > 0, "words overlap in \(text)")
      end = token.span.end
      promise(end <= bytes.count, "a word outside \(text)")
      for offset in [token.span.start, end] {
        let place = bytes.index(bytes.startIndex, offsetBy: offset)
        promise(place.samePosition(in: text.unicodeScalars) != nil, "half a character of \(text)")
      }
      promise(!token.word.isEmpty && !token.lower.isEmpty, "an empty word in \(text)")
      promise(token.word.utf8.count <= Token.longest, "too long a word in \(text)")
      promise(!token.word.utf8.contains(0x20), "a space in a word of \(text)")
    }
  }

  /// Byte for byte: `==` holds for what is canonically equivalent.
  private static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
