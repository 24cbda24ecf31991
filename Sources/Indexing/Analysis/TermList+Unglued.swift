internal import Entities
internal import IndexFormat
internal import Text
internal import Xapian

extension TermList {
  /// Adds the words of names that are glued to their neighbours, where the glued words stand: so
  /// `andItalyhad` is found by `Italy` too, and `"Marina Ferrari"` finds `Marina Ferrarisaid`.
  mutating func add(
    ungluedFrom entities: [RecognizedEntity], of draft: Draft, with analyzer: inout Analyzer
  ) throws(XapianError) {
    var added: Set<UngluedWord> = []
    for mention in entities.flatMap(\.mentions) {
      for word in Self.unglued(mention, in: draft) where added.insert(word).inserted {
        switch mention.part {
        case .title: try add(titleWord: word.token, at: word.place, with: &analyzer)
        case .body:
          let start = Analyzer.firstBodyPosition(titleWords: draft.title.tokens.count)
          try addWord(word.token, at: start + UInt32(word.place), with: &analyzer)
        }
      }
    }
  }

  private struct UngluedWord: Hashable {
    let token: Token
    let part: ArticlePart
    /// Of the glued word among its part's tokens.
    let place: Int
  }

  /// The words of a mention that are no words of the text; none where its span is that of its
  /// tokens, which is nearly always.
  private static func unglued(_ mention: EntityMention, in draft: Draft) -> [UngluedWord] {
    let tokens = (mention.part == .title ? draft.title : draft.body).tokens[mention.tokens]
    guard let first = tokens.first, let last = tokens.last,
      first.span.start < mention.span.start || mention.span.end < last.span.end
    else { return [] }
    let words = Tokenizer.tokens(in: mention.surface)
    guard words.count == tokens.count else { return [] }
    return zip(words, tokens.indices).compactMap { word, place in
      word.word == tokens[place].word
        ? nil : UngluedWord(token: word, part: mention.part, place: place)
    }
  }
}
