import Facets
import Identifiers
import IndexFormat
import TestSupport
import Testing

@testable import Searching

@Suite struct `A column loader` {
  /// An index with a column of commit 1 and two commits after it.
  static func index() throws -> TestIndex {
    let index = try TestIndex(TestCorpus.articles(40, seed: 21))
    try index.writeColumn()
    try index.add(TestCorpus.articles(43, seed: 22).suffix(6))
    try index.delete("a3")
    return index
  }

  /// The values of a kind with their counts, as a searcher opened now counts them.
  static func counts(_ index: TestIndex, _ kind: FacetKind) throws -> [String: Int] {
    let searcher = try index.searcher()
    let columns = searcher.snapshot.columns
    let values = columns.find(kind, containing: "", limit: 100)
    return Dictionary(
      uniqueKeysWithValues: values.map { (columns.id(of: $0), columns.total(of: $0)) })
  }

  @Test func `reads the journals after the column`() throws {
    let index = try Self.index()
    let searcher = try index.searcher()
    #expect(searcher.snapshot.columns.stamp.commit == 1)
    #expect(searcher.snapshot.columns.live == 42)
  }

  @Test func `counts the same with a column, without one and with one that is damaged`() throws {
    let index = try Self.index()
    let path = index.generation.columnPath(1)
    let expected = try FacetKind.allCases.map { try Self.counts(index, $0) }
    try TemporaryFolder.overwrite(path, at: 2_000, with: [1, 2, 3, 4])
    #expect(try index.searcher().snapshot.columns.stamp.commit == 3)
    #expect(try FacetKind.allCases.map { try Self.counts(index, $0) } == expected)
    try TemporaryFolder.remove(path)
    #expect(try FacetKind.allCases.map { try Self.counts(index, $0) } == expected)
  }

  @Test func `makes the columns anew where a journal is missing`() throws {
    let index = try Self.index()
    let expected = try Self.counts(index, .source)
    try index.prune(journalOf: 1)
    #expect(try index.searcher().snapshot.columns.stamp.commit == 1)
    try index.prune(journalOf: 2)
    #expect(try index.searcher().snapshot.columns.stamp.commit == 3)
    #expect(try Self.counts(index, .source) == expected)
  }

  @Test func `takes no column of a later commit or of another database`() throws {
    let index = try Self.index()
    let other = try TestIndex(TestCorpus.articles(5, seed: 1))
    try other.writeColumn()
    let stranger = try TemporaryFolder.bytes(of: other.generation.columnPath(1))
    try TemporaryFolder.put(stranger, at: index.generation.columnPath(2))
    try TemporaryFolder.put(stranger, at: index.generation.columnPath(9))
    #expect(try index.searcher().snapshot.columns.stamp.commit == 1)
  }
}
