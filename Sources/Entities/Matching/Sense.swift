internal import Text

/// What a sequence of words may mean: one alias of one entity.
struct Sense: Sendable {
  /// The entity's place in the catalogue.
  let entity: Int
  let strength: Alias.Strength
  /// Nil for any.
  let language: String?
  private let rule: CaseRule
  private let forms: [Form]
  /// What stands before each word but the first.
  private let gaps: [Gap]

  /// How one word of an alias is written.
  private struct Form: Sendable {
    let shape: Token.Shape
    /// The letters as written, of words in which capitals stand anywhere.
    let written: String?
  }

  /// - Parameter text: the alias as it is written, in normal form C, of which these are the words.
  init(_ alias: Alias, words: [Token], in text: String, of entity: Int) {
    self.entity = entity
    strength = alias.strength
    language = alias.language
    rule = alias.rule
    forms = words.map { word in
      Form(
        shape: word.shape,
        written: word.shape == .mixed ? Self.written(word, in: text) : nil)
    }
    gaps = zip(words, words.dropFirst()).map { Gap(in: text, after: $0, before: $1) }
  }

  /// Whether words of a text, whose folded forms are those of the alias, have the capitals it asks
  /// for and are one name.
  func allows(_ words: ArraySlice<Token>, in text: String) -> Bool {
    hasCapitals(words, in: text)
      && zip(gaps, zip(words, words.dropFirst())).allSatisfy { gap, pair in
        Gap(in: text, after: pair.0, before: pair.1).fits(gap, after: pair.0, before: pair.1)
      }
  }

  private func hasCapitals(_ words: ArraySlice<Token>, in text: String) -> Bool {
    switch rule {
    case .any: true
    case .capitals: zip(forms, words).allSatisfy { !$0.shape.hasCapital || $1.shape.hasCapital }
    case .exact:
      zip(forms, words).allSatisfy { form, word in
        form.shape == word.shape
          && (form.written.map { $0 == Self.written(word, in: text) } ?? true)
      }
    }
  }

  /// The word as it stands in the text, without dots, which no alias insists on.
  private static func written(_ word: Token, in text: String) -> String {
    String(text.piece(word.span).filter { $0 != "." })
  }
}

extension Token.Shape {
  var hasCapital: Bool {
    switch self {
    case .capitalised, .upper, .mixed: true
    case .lower, .digits: false
    }
  }
}
