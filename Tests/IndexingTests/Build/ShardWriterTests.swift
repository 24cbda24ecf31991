import Corpus
import Identifiers
import IndexFormat
import TestSupport
import Testing

@testable import Indexing

@Suite("A shard writer")
struct ShardWriterTests {
  private func document(_ id: String, textBytes: Int) -> PreparedDocument {
    PreparedDocument(
      id: ArticleID(id), path: nil, record: [], facets: [], fingerprint: .none, postings: [],
      terms: [.init(term: TermPrefix.identity(ArticleID(id)), wdf: 0)], entities: [],
      facts: ArticleFacts(
        language: "und", thin: nil, isDated: false, textBytes: textBytes, markedBytes: 0))
  }

  @Test func `closes a database that has many articles, or much text`() throws {
    let fixture = try Fixture()
    let limits = ShardLimits(articles: 9, database: 3, bytes: 100, text: 5)
    var writer = try ShardWriter(folder: fixture.folder.path + "/shard", limits)
    for (number, bytes) in [3, 1, 9, 6, 0, 0, 1, 1].enumerated() {
      try writer.add(document("\(number)", textBytes: bytes), file: nil, number: 0)
    }
    #expect(try writer.finish().databases == [3, 1, 3, 1])
  }
}
