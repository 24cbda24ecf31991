import Identifiers
import Testing

@testable import Facets

@Suite("The order of documents where nothing scores")
struct RowOrderTests {
  private func order(
    _ order: RowOrder, first: Int = 0, limit: Int = 10, in columns: FacetColumns
  ) -> [UInt32] {
    columns.ordered(columns.liveRows().span, by: order, first: first, limit: limit, ties: <)
      .map(\.rawValue)
  }

  @Test func `is major first, then mentions, then newest`() throws {
    let columns = try SampleColumns.columns()
    let meta = try #require(columns.find(.org, id: "org/meta"))
    let apple = try #require(columns.find(.org, id: "org/apple"))
    #expect(order(.salience([meta]), in: columns) == [0, 4, 1, 5, 2, 6])
    #expect(order(.salience([apple]), in: columns) == [2, 0, 5, 1, 6, 4])
    #expect(order(.salience([apple, meta]), in: columns) == [2, 0, 4, 1, 5, 6])
  }

  @Test func `is by date, undated last either way`() throws {
    let columns = try SampleColumns.columns()
    #expect(order(.newest, in: columns) == [5, 2, 1, 0, 6, 4])
    #expect(order(.salience([]), in: columns) == [5, 2, 1, 0, 6, 4])
    #expect(order(.oldest, in: columns) == [6, 0, 1, 2, 5, 4])
  }

  @Test func `pages`() throws {
    let columns = try SampleColumns.columns()
    #expect(order(.newest, first: 2, limit: 2, in: columns) == [1, 0])
    #expect(order(.newest, first: 5, limit: 2, in: columns) == [4])
    #expect(order(.newest, first: 0, limit: 0, in: columns) == [])
  }

  @Test func `leaves ties to the caller`() throws {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for row: UInt32 in 0..<5 {
      builder.add(FacetRow(row), DocumentFacets(date: nil, words: 1), story: UInt64(row))
    }
    let columns = FacetColumns(
      try builder.finish(ColumnStamp(uuid: "u", commit: 1, documents: 5)))
    let rows = columns.liveRows()
    let last = columns.ordered(rows.span, by: .newest, first: 0, limit: 2, ties: >)
    #expect(last == SampleColumns.rows(4, 3))
  }
}
