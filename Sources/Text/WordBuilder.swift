/// The two forms and the shape of one word, while it is being read.
///
/// Reused from word to word, so that its buffers are allocated once.
struct WordBuilder {
  private var lower: [UInt8] = []
  /// Kept only from the first letter on whose folded form differs.
  private var folded: [UInt8] = []
  private var foldedDiffers = false
  private var isFull = false
  private(set) var letters = 0
  private var uppers = 0
  private var startsUpper = false

  mutating func reset() {
    lower.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    foldedDiffers = false
    isFull = false
    letters = 0
    uppers = 0
    startsUpper = false
  }

  /// A lower-case ASCII letter, an upper-case one, a digit or a joining character.
  @inline(__always)
  mutating func append(ascii byte: UInt8, _ kind: ScalarClass) {
    note(kind)
    let small = kind == .upper ? byte | 0x20 : byte
    guard lower.count < Token.longest, !isFull else {
      isFull = true
      return
    }
    lower.append(small)
    if foldedDiffers, folded.count < Token.longest { folded.append(small) }
  }

  /// A scalar beyond ASCII.
  mutating func append(_ scalar: Unicode.Scalar, _ kind: ScalarClass) {
    note(kind)
    guard kind == .upper else { return appendLower(scalar) }
    for small in scalar.properties.lowercaseMapping.unicodeScalars { appendLower(small) }
  }

  /// The word's token; nil when nothing is left of it once folded, as of a lone mark.
  func token(_ start: Int, _ end: Int) -> Token? {
    let lower = String(decoding: self.lower, as: UTF8.self)
    let word = foldedDiffers ? String(decoding: folded, as: UTF8.self) : lower
    guard !word.isEmpty else { return nil }
    return Token(span: TextSpan(start, end), lower: lower, word: word, shape: shape)
  }

  /// Whether the word so far, folded, is the elided form of a French or Italian word.
  var isElision: Bool {
    lower.count <= 14 && Self.elisions.contains(foldedDiffers ? folded : lower)
  }

  private static let elisions: Set<[UInt8]> = Set(
    [
      "l", "d", "j", "m", "n", "s", "t", "c", "qu", "lorsqu", "jusqu", "puisqu", "quoiqu",
    ].map { Array($0.utf8) })

  private var shape: Token.Shape {
    Token.Shape(letters: letters, uppers: uppers, startsUpper: startsUpper)
  }

  /// ASCII in lower case.
  mutating func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    lower.removeAll(keepingCapacity: true)
    for byte in bytes { lower.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    return String(decoding: lower, as: UTF8.self)
  }

  @inline(__always)
  private mutating func note(_ kind: ScalarClass) {
    guard kind.isLetter else { return }
    if kind == .upper {
      uppers += 1
      if letters == 0 { startsUpper = true }
    }
    letters += 1
  }

  private mutating func appendLower(_ scalar: Unicode.Scalar) {
    guard let bytes = UTF8.encode(scalar), !isFull,
      lower.count + bytes.count <= Token.longest
    else {
      isFull = true
      return
    }
    let fold = LetterFolding.folded(scalar)
    if fold != nil, !foldedDiffers {
      foldedDiffers = true
      folded += lower
    }
    lower += bytes
    guard foldedDiffers else { return }
    let more = fold ?? Array(bytes)
    if folded.count + more.count <= Token.longest { folded += more }
  }
}
