/// What of a text is shown as a match.
struct Highlights: Sendable, Equatable {
  /// Stems without prefix; a word of the text is compared by its stem in the text's language.
  var stems: Set<String> = []
  /// Unstemmed words.
  var words: Set<String> = []
  var prefixes: [String] = []
  /// Words side by side.
  var phrases: [[String]] = []
  /// Terms of entities and kinds, found by their positions in the index.
  var positioned: Set<String> = []

  var isEmpty: Bool {
    stems.isEmpty && words.isEmpty && prefixes.isEmpty && phrases.isEmpty && positioned.isEmpty
  }
}
