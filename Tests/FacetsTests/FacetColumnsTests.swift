import Identifiers
import Testing

@testable import Facets

@Suite("Facet columns")
struct FacetColumnsTests {
  @Test func `number values by how many documents have them`() throws {
    let columns = try SampleColumns.columns()
    let ids = (0..<UInt32(columns.valueCount(of: .org))).map {
      columns.id(of: FacetValue(.org, FacetOrdinal($0)))
    }
    #expect(ids == ["org/meta", "org/apple", "org/meta-house"])
    #expect(columns.valueCount(of: .place) == 0)
  }

  @Test func `find a value by its id`() throws {
    let columns = try SampleColumns.columns()
    let apple = try #require(columns.find(.org, id: "org/apple"))
    #expect(columns.name(of: apple) == "Apple")
    #expect(columns.total(of: apple) == 2)
    #expect(columns.rows(of: apple) == SampleColumns.rows(0, 2))
    for missing in ["org/appl", "org/apples", "", "zzz", "law/dma"] {
      #expect(columns.find(.org, id: missing) == nil)
    }
  }

  @Test func `find values by a part of their names`() throws {
    let columns = try SampleColumns.columns()
    let found = columns.find(.org, containing: "e", limit: 10).map { columns.id(of: $0) }
    #expect(found == ["org/meta", "org/apple", "org/meta-house"])
    #expect(columns.find(.org, containing: "e", limit: 1).count == 1)
    #expect(columns.find(.org, containing: "Meta", limit: 10) == [])
  }

  @Test func `know what each document has`() throws {
    let columns = try SampleColumns.columns()
    let values = columns.values(of: FacetRow(0), .org)
    #expect(values.map { columns.name(of: $0.value) } == ["Meta", "Apple"])
    #expect(values.map(\.mentions) == [4, 1])
    #expect(values.map(\.isMajor) == [true, false])
    #expect(columns.date(of: FacetRow(2))?.text == "2024-02")
    #expect(columns.date(of: FacetRow(4)) == nil)
    #expect(columns.story(of: FacetRow(5)) == 11)
    #expect(columns.words(of: FacetRow(5)) == 100)
    #expect(columns.newness(of: FacetRow(5)) > columns.newness(of: FacetRow(2)))
  }

  @Test(arguments: [3, 7, UInt32.max]) func `know nothing of a row that is no document`(
    row: UInt32
  ) throws {
    let columns = try SampleColumns.columns()
    let row = FacetRow(row)
    #expect(!columns.isLive(row))
    #expect(columns.date(of: row) == nil)
    #expect(columns.story(of: row) == 0)
    #expect(columns.words(of: row) == 0)
    #expect(columns.values(of: row, .org) == [])
  }

  @Test func `count their documents`() throws {
    let columns = try SampleColumns.columns()
    #expect(columns.rows == 7)
    #expect(columns.live == 6)
    #expect(columns.changedRows == 0)
    #expect(columns.liveRows() == SampleColumns.rows(0, 1, 2, 4, 5, 6))
  }
}
