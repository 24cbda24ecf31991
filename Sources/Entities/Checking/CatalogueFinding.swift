/// Something about a catalogue that a person should look at.
package struct CatalogueFinding: Hashable, Sendable {
  package let file: String
  /// Counted from 1.
  package let line: Int
  package let rule: Rule
  /// A sentence, with the remedy.
  package let message: String

  /// What a catalogue is checked for.
  package enum Rule: String, CaseIterable, Sendable {
    /// A line that cannot be read, an id that is defined twice or not at all.
    case line
    /// Two entities are equally called so, and nothing tells them apart.
    case claimedTwice = "claimed-twice"
    /// A weak name that no article can give evidence for.
    case unproven
    /// A name that no text can match as that of its entity.
    case unreachable
    /// An entity that is part of itself.
    case cycle
    /// A reference to what the same catalogue hides.
    case hiddenReference = "hidden-reference"
    /// A name that says nothing which another name of the entity does not.
    case repeated
    /// A statement that changes nothing.
    case idle
  }

  /// Whether the catalogue is wrong, rather than longer than it need be.
  package var isError: Bool {
    switch rule {
    case .line, .claimedTwice, .unproven, .unreachable, .cycle, .hiddenReference: true
    case .repeated, .idle: false
    }
  }

  init(_ place: CataloguePlace, _ rule: Rule, _ message: String) {
    (file, line, self.rule, self.message) = (place.file, place.line, rule, message)
  }

  /// Nil of a failure that is of no line.
  init?(_ failure: CatalogueFailure) {
    guard case .line(let file, let line, let problem) = failure else { return nil }
    self.init(CataloguePlace(file: file, line: line), .line, problem.description)
  }
}
