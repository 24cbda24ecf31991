import TestSupport
import Identifiers
import Testing

@testable import Facets

@Suite("The order of documents where nothing scores")
struct RowOrderTests {
  private func tiers(
    _ order: RowOrder, limit: Int = 10, in columns: FacetColumns
  ) -> [[UInt32]] {
    columns.tiers(of: columns.liveRows().span, by: order, limit: limit)
      .map { $0.map(\.rawValue).sorted() }
  }

  @Test func `is major first, then mentions, then newest`() throws {
    let columns = try SampleColumns.columns()
    let meta = try #require(columns.find(.org, id: "org/meta"))
    let apple = try #require(columns.find(.org, id: "org/apple"))
    #expect(tiers(.salience([meta]), in: columns) == [[0], [4], [1], [5], [2], [6]])
    #expect(tiers(.salience([apple]), in: columns) == [[2], [0], [5], [1], [6], [4]])
    #expect(tiers(.salience([apple, meta]), in: columns) == [[2], [0], [4], [1], [5], [6]])
  }

  @Test func `is by date, undated last either way`() throws {
    let columns = try SampleColumns.columns()
    #expect(tiers(.newest, in: columns) == [[5], [2], [1], [0], [6], [4]])
    #expect(tiers(.salience([]), in: columns) == [[5], [2], [1], [0], [6], [4]])
    #expect(tiers(.oldest, in: columns) == [[6], [0], [1], [2], [5], [4]])
    #expect(tiers(.newest, limit: 2, in: columns) == [[5], [2]])
    #expect(tiers(.newest, limit: 0, in: columns) == [])
  }

  @Test(arguments: 0..<60) func `gives whole tiers, as many as the limit needs`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let days = (0..<30).map { _ in Int.random(in: 0..<8, using: &random) }
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for (row, day) in days.enumerated() {
      let date = day == 0 ? nil : PublicationDate(day: CalendarDay(number: day))
      builder.add(
        FacetRow(UInt32(row)), DocumentFacets(date: date, words: 1), story: UInt64(row))
    }
    let columns = FacetColumns(
      try builder.finish(ColumnStamp(uuid: "u", commit: 1, documents: 30)))
    let groups = (0..<8).reversed().map { day in
      days.indices.filter { days[$0] == day }.map { UInt32($0) }
    }.filter { !$0.isEmpty }
    for limit in 1...31 {
      var expected: [[UInt32]] = []
      for group in groups where expected.joined().count < limit { expected.append(group) }
      #expect(tiers(.newest, limit: limit, in: columns) == expected, "seed \(seed)")
    }
  }
}
