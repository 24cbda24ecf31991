import Identifiers
import Testing

@testable import Facets

@Suite("A facet column builder")
struct FacetColumnBuilderTests {
  private let stamp = ColumnStamp(uuid: "u", commit: 1, documents: 2)

  @Test func `takes the bytes of a value slot`() throws {
    let corpus = RandomFacets(rows: 60, seed: 11)
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for (row, document) in corpus.rows.enumerated() {
      guard let document else { continue }
      let bytes = document.facets.encoded()
      try builder.add(FacetRow(UInt32(row)), encoded: bytes.span, story: document.story)
    }
    let columns = FacetColumns(try builder.finish(stamp))
    var counter = FacetCounter(columns)
    counter.countAll()
    try expectSame(&counter, BruteForceCounter(corpus, columns.liveRows()), "seed 11")
  }

  @Test func `adds nothing of bytes that do not decode`() throws {
    var facets = DocumentFacets(date: nil, words: 1)
    facets[.org] = [
      FacetEntry(id: "org/meta", name: "Meta", mentions: 1, isMajor: false),
      FacetEntry(id: "org/apple", name: "Apple", mentions: 1, isMajor: false),
    ]
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    let damaged = Array(facets.encoded().dropLast())
    #expect(throws: FacetFailure.self) {
      try builder.add(FacetRow(0), encoded: damaged.span, story: 0)
    }
    builder.add(FacetRow(1), facets, story: 1)
    let columns = FacetColumns(try builder.finish(stamp))
    #expect(columns.liveRows() == [FacetRow(1)])
    let meta = try #require(columns.find(.org, id: "org/meta"))
    #expect(columns.rows(of: meta) == [FacetRow(1)])
  }

  /// `DocumentFacets` never writes an id twice, but bytes may be anything.
  @Test func `counts an id once in a document`() throws {
    // Two kinds: org with "org/a" once and then 70 times and major, and org again with nothing.
    let bytes: [UInt8] = [1, 0, 1, 2, 0, 2, 0x0e, 1, 0x61, 0xb7, 0x04, 1, 0x61, 0, 0]
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    try builder.add(FacetRow(0), encoded: bytes.span, story: 0)
    let columns = FacetColumns(try builder.finish(stamp))
    let value = try #require(columns.find(.org, id: "org/a"))
    #expect(columns.total(of: value) == 1)
    #expect(columns.rows(of: value) == [FacetRow(0)])
    #expect(columns.values(of: FacetRow(0), .org).map(\.mentions) == [71])
    #expect(columns.values(of: FacetRow(0), .org).map(\.isMajor) == [true])
  }

  /// Enough values for the table to grow several times.
  @Test func `tells thousands of values apart`() throws {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for row: UInt32 in 0..<6_000 {
      var facets = DocumentFacets(date: nil, words: 1)
      for kind in [FacetKind.org, .tag] {
        let id = kind == .org ? "org/x\(row / 2)" : "x\(row / 2)"
        facets[kind] = [FacetEntry(id: id, name: id, mentions: 1, isMajor: false)]
      }
      builder.add(FacetRow(row), facets, story: UInt64(row))
    }
    let columns = FacetColumns(try builder.finish(stamp))
    #expect(columns.valueCount(of: .org) == 3_000)
    #expect(columns.valueCount(of: .tag) == 3_000)
    let value = try #require(columns.find(.tag, id: "x1234"))
    #expect(columns.rows(of: value) == [FacetRow(2_468), FacetRow(2_469)])
  }
}
