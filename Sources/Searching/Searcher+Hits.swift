package import Facets
package import Identifiers
package import IndexFormat
package import Xapian

extension Searcher {
  /// The articles at some rows, in their order. Rows whose article is gone are left out.
  /// `snippetWords` nil gives no snippets; `withText` gives whole records.
  ///
  /// Goes on at the newest commit of the same generation where writers overtook it.
  package mutating func hits(
    at rows: [RankedRow], of match: Match, snippetWords: Int?, withText: Bool,
    interruption: Interruption
  ) throws(SearchFailure) -> [Hit] {
    do {
      return try found(rows, of: match, snippetWords, withText, interruption)
    } catch {
      throw error.named(by: interruption)
    }
  }

  private mutating func found(
    _ rows: [RankedRow], of match: Match, _ snippetWords: Int?, _ withText: Bool,
    _ interruption: Interruption
  ) throws(SearchFailure) -> [Hit] {
    let counts = snapshot.storyIndex().counts(of: rows.map(\.row.rawValue), among: match.rows)
    var hits: [Hit] = []
    for (row, count) in zip(rows, counts) {
      do { try interruption.check() } catch { throw SearchFailure(error) }
      let record = try record(at: row.row, isWhole: withText || snippetWords != nil)
      guard let record else { continue }
      var snippet: Snippet?
      if let snippetWords {
        snippet = try self.snippet(
          of: record, at: row.row, match.plan.highlights, words: snippetWords)
      }
      hits.append(
        Hit(
          row: row.row, record: record, score: row.score,
          story: StoryNumber(snapshot.columns.story(of: row.row)).id, alsoIn: max(0, count - 1),
          snippet: snippet))
    }
    return hits
  }

  /// The article at a row and its story; nil where it is gone. Unlike a hit it costs the same
  /// whatever the match, so that an export takes time in proportion to its length.
  ///
  /// Goes on at the newest commit of the same generation where writers overtook it.
  package mutating func article(
    at row: FacetRow, withText: Bool, interruption: Interruption
  ) throws(SearchFailure) -> (record: DocumentRecord, story: StoryID)? {
    do { try interruption.check() } catch {
      throw SearchFailure(error).named(by: interruption)
    }
    guard let record = try record(at: row, isWhole: withText) else { return nil }
    return (record, StoryNumber(snapshot.columns.story(of: row)).id)
  }

  /// The article of that id and its story; nil where there is none.
  package mutating func article(
    _ id: ArticleID
  ) throws(SearchFailure) -> (record: DocumentRecord, story: StoryID)? {
    guard let row = try snapshot.row(of: id), let record = try snapshot.record(at: row) else {
      return nil
    }
    return (record, StoryNumber(snapshot.columns.story(of: row)).id)
  }

  private mutating func record(
    at row: FacetRow, isWhole: Bool
  ) throws(SearchFailure) -> DocumentRecord? {
    for _ in 0..<4 {
      do {
        return try isWhole ? snapshot.record(at: row) : snapshot.head(at: row)
      } catch {
        guard error == .changing else { throw error }
        try snapshot.reopen()
      }
    }
    return try isWhole ? snapshot.record(at: row) : snapshot.head(at: row)
  }
}
