internal import Facets
internal import IndexFormat
internal import Text
internal import Xapian

extension Searcher {
  /// The piece of an article that shows best why it matches, of about so many words.
  mutating func snippet(
    of record: DocumentRecord, at row: FacetRow, _ highlights: Highlights, words: Int
  ) throws(SearchFailure) -> Snippet {
    let text = TokenizedText(record.text, marked: record.marks)
    let titleWords = Tokenizer.tokens(in: record.title).count
    let first = Int(Analyzer.firstBodyPosition(titleWords: titleWords))
    do {
      var positions: [String: [Int]] = [:]
      for term in highlights.positioned {
        let places = try snapshot.database.positions(
          of: term, in: DocumentID(row.rawValue + 1))
        positions[term] = places.map { Int($0) - first }.filter { $0 >= 0 }
      }
      let matches = try TextMatches(
        text, highlights, language: record.language, positions: positions, &snapshot.analyzer)
      return SnippetMaker(text, matches, words: words).snippet()
    } catch {
      throw SearchFailure(error)
    }
  }
}
