import TestSupport
import Identifiers
import Testing

@testable import Facets

@Suite("Columns with changes over them")
struct FacetOverlayTests {
  /// A corpus, and the same after random changes, additions and deletions, as an overlay.
  private func changed(_ seed: UInt64) throws -> (corpus: RandomFacets, columns: FacetColumns) {
    var random = SeededGenerator(seed: seed &+ 1000)
    var corpus = RandomFacets(rows: Int(seed % 40) + 1, seed: seed)
    var columns = try corpus.columns()
    for _ in 0..<3 {
      let changes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        change(&corpus, &random)
      }
      columns = columns.changed(by: changes, folding: RandomFacets.fold)
    }
    while corpus.rows.last?.flatMap(\.self) == nil, !corpus.rows.isEmpty {
      corpus.rows.removeLast()
    }
    return (corpus, columns)
  }

  private func change(
    _ corpus: inout RandomFacets, _ random: inout SeededGenerator
  ) -> FacetChange {
    let row = Int.random(in: 0..<corpus.rows.count + 3, using: &random)
    while corpus.rows.count <= row { corpus.rows.append(nil) }
    let deletes = Int.random(in: 0..<3, using: &random) == 0
    corpus.rows[row] = deletes ? nil : RandomFacets.document(row, of: 20, &random)
    return FacetChange(
      FacetRow(UInt32(row)), corpus.rows[row]?.facets, story: corpus.rows[row]?.story ?? 0)
  }

  @Test(arguments: 0..<120) func `count as a fresh column does`(seed: UInt64) throws {
    let (corpus, columns) = try changed(seed)
    for chance in [0.2, 0.7, 1] {
      let rows = corpus.sample(chance, seed: seed)
      var counter = FacetCounter(columns)
      counter.count(rows.span)
      try expectSame(&counter, BruteForceCounter(corpus, rows), "seed \(seed), chance \(chance)")
    }
    #expect(columns.live == corpus.rows.count { $0 != nil }, "seed \(seed)")
  }

  @Test(arguments: 0..<60) func `count all, and all but some, as row by row`(seed: UInt64) throws {
    let (corpus, columns) = try changed(seed)
    let all = corpus.sample(1.1, seed: 0)
    var counter = FacetCounter(columns)
    counter.countAll()
    try expectSame(&counter, BruteForceCounter(corpus, all), "seed \(seed)")
    let some = corpus.sample(0.3, seed: seed)
    counter.reset()
    counter.countAll(but: some.span)
    let others = all.filter { !some.contains($0) }
    try expectSame(&counter, BruteForceCounter(corpus, others), "seed \(seed), all but some")
  }

  @Test(arguments: 0..<60) func `read as a fresh column does`(seed: UInt64) throws {
    let (corpus, columns) = try changed(seed)
    let fresh = try corpus.columns()
    #expect(columns.liveRows() == fresh.liveRows(), "seed \(seed)")
    for number in 0..<UInt32(columns.rows) {
      let row = FacetRow(number)
      #expect(columns.date(of: row) == fresh.date(of: row), "seed \(seed), row \(number)")
      #expect(columns.story(of: row) == fresh.story(of: row), "seed \(seed), row \(number)")
      #expect(columns.words(of: row) == fresh.words(of: row), "seed \(seed), row \(number)")
      for kind in RandomFacets.kinds {
        let (now, then) = (columns.values(of: row, kind), fresh.values(of: row, kind))
        #expect(Self.texts(now, columns) == Self.texts(then, fresh), "seed \(seed), row \(number)")
      }
    }
    for kind in RandomFacets.kinds {
      for ordinal in 0..<UInt32(fresh.valueCount(of: kind)) {
        let value = FacetValue(kind, FacetOrdinal(ordinal))
        let same = try #require(columns.find(kind, id: fresh.id(of: value)))
        #expect(columns.rows(of: same) == fresh.rows(of: value), "seed \(seed)")
        #expect(columns.total(of: same) == fresh.total(of: value), "seed \(seed)")
      }
    }
  }

  /// Ids with mentions, in no order.
  private static func texts(_ values: [FacetMention], _ columns: FacetColumns) -> Set<String> {
    Set(values.map { "\(columns.id(of: $0.value)) \($0.mentions) \($0.isMajor)" })
  }

  @Test func `show the catalogue's newest name of an entity`() throws {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    builder.add(FacetRow(0), Self.facets("Meta Platforms", author: "Jane Doe"), story: 0)
    let column = try builder.finish(ColumnStamp(uuid: "u", commit: 1, documents: 1))
    let columns = FacetColumns(column).changed(
      by: [FacetChange(FacetRow(0), Self.facets("Meta", author: "JANE DOE"), story: 0)],
      folding: RandomFacets.fold)
    let org = try #require(columns.find(.org, id: "org/meta"))
    let author = try #require(columns.find(.author, id: "jane doe"))
    #expect(columns.name(of: org) == "Meta")
    #expect(columns.name(of: author) == "Jane Doe")
  }

  private static func facets(_ name: String, author: String) -> DocumentFacets {
    var facets = DocumentFacets(date: nil, words: 1)
    facets[.org] = [FacetEntry(id: "org/meta", name: name, mentions: 1, isMajor: false)]
    facets[.author] = [FacetEntry(id: "jane doe", name: author, mentions: 1, isMajor: false)]
    return facets
  }
}
