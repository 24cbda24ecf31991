import Facets
import IndexFormat
import Testing

@testable import Searching

@Suite struct `A story index` {
  /// a and c are one story, b another, d a third; the last is deleted.
  static func index() throws -> StoryIndex {
    var third = TestArticle("c", "three")
    third.story = "a"
    let index = try TestIndex([
      TestArticle("a", "one"), TestArticle("b", "two"), third, TestArticle("d", "four"),
    ])
    try index.delete("d")
    return StoryIndex(try index.searcher().snapshot.columns)
  }

  @Test func `counts the stories of the documents that are there`() throws {
    let index = try Self.index()
    #expect(index.count == 2)
    #expect(index.stories(of: DocumentSet(ascending: [0, 1, 2], universe: 4)) == 2)
    #expect(index.stories(of: DocumentSet(ascending: [0, 2], universe: 4)) == 1)
    #expect(index.ordinal(of: 3) == nil)
  }

  @Test func `counts how many of some rows are of a row's story`() throws {
    let index = try Self.index()
    let rows = DocumentSet(ascending: [0, 1, 2], universe: 4)
    #expect(index.counts(of: [2, 1, 0, 3, 9], among: rows) == [2, 1, 2, 0, 0])
  }
}
