import Identifiers
import Testing

@testable import Facets

@Suite("A facet counter")
struct FacetCounterTests {
  @Test func `counts articles and stories, the most first`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 4, 5, 6)
    let list = counter.list(FacetListing(.org, order: .count, limit: 10))
    #expect(list.values.map(\.id) == ["org/meta", "org/apple", "org/meta-house"])
    #expect(list.values.map(\.name) == ["Meta", "Apple", "meta"])
    #expect(list.values.map(\.count) == [3, 2, 1])
    #expect(list.values.map(\.stories) == [2, 2, 1])
    #expect(list.distinct == 3)
    #expect(list.other == 0)
    #expect(list.missing == 1)
    let stories = counter.stories()
    #expect(stories == 4)
    #expect(counter.matches == 6)
  }

  @Test(arguments: [3, 7, 9_999, UInt32.max]) func `ignores a document it does not have`(
    row: UInt32
  ) throws {
    var counter = try SampleColumns.counter()
    counter.count(FacetRow(row))
    #expect(counter.matches == 0)
    #expect(counter.list(FacetListing(.org, order: .count, limit: 10)).values == [])
  }

  @Test func `pages, and says what it leaves out`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 4, 5, 6)
    var listing = FacetListing(.org, order: .count, limit: 1)
    listing.offset = 1
    let list = counter.list(listing)
    #expect(list.values.map(\.id) == ["org/apple"])
    #expect(list.distinct == 3)
    #expect(list.other == 4)
    listing.offset = 5
    #expect(counter.list(listing).values == [])
    listing.limit = 0
    #expect(counter.list(listing).other == 6)
  }

  @Test func `orders by name, folded first`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 4, 5, 6)
    let list = counter.list(FacetListing(.org, order: .name, limit: 10))
    #expect(list.values.map(\.name) == ["Apple", "Meta", "meta"])
  }

  @Test func `breaks ties of count by name`() throws {
    var counter = try SampleColumns.counter(0, 5)
    let list = counter.list(FacetListing(.org, order: .count, limit: 10))
    #expect(list.values.map(\.name) == ["Apple", "Meta", "meta"])
  }

  @Test func `looks for a part of the name`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 4, 5, 6)
    var listing = FacetListing(.org, order: .count, limit: 1)
    listing.contains = "et"
    let list = counter.list(listing)
    #expect(list.values.map(\.id) == ["org/meta"])
    #expect(list.distinct == 2)
    #expect(list.other == 1)
    listing.contains = "org"
    #expect(counter.list(listing).distinct == 0)
    listing.contains = ""
    #expect(counter.list(listing).distinct == 3)
  }

  @Test func `hides what is below the minimum, but counts it`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 4, 5, 6)
    var listing = FacetListing(.org, order: .count, limit: 10)
    listing.minimum = 2
    let list = counter.list(listing)
    #expect(list.values.map(\.id) == ["org/meta", "org/apple"])
    #expect(list.distinct == 3)
    #expect(list.other == 1)
  }

  @Test func `always lists selected values`() throws {
    var counter = try SampleColumns.counter(0, 1)
    var listing = FacetListing(.org, order: .count, limit: 1)
    listing.selected = [
      try #require(counter.columns.find(.org, id: "org/meta-house")),
      try #require(counter.columns.find(.org, id: "org/meta")),
    ]
    let list = counter.list(listing)
    #expect(list.values.map(\.id) == ["org/meta", "org/meta-house"])
    #expect(list.values.map(\.count) == [2, 0])
    #expect(list.values.map(\.isSelected) == [true, true])
    #expect(list.other == 1)
  }

  @Test func `lists several facets with the stories of each`() throws {
    var counter = try SampleColumns.counter(0, 1, 2, 5)
    let lists = counter.lists([
      FacetListing(.law, order: .count, limit: 5), FacetListing(.author, order: .count, limit: 5),
    ])
    #expect(lists[0].values.map(\.id) == ["law/dma"])
    #expect(lists[0].values.map(\.count) == [2])
    #expect(lists[0].values.map(\.stories) == [1])
    #expect(lists[0].missing == 2)
    #expect(lists[1].values.map(\.id) == ["jane doe"])
    #expect(lists[1].values.map(\.stories) == [2])
  }

  @Test func `gives shares as they are, and ranks by what stands out`() throws {
    var counter = try SampleColumns.counter(0, 1)
    let list = counter.list(FacetListing(.law, order: .significance, limit: 5))
    #expect(list.values.map(\.id) == ["law/dma"])
    #expect(list.values.map(\.share) == [1])
    #expect(list.values.map(\.corpusShare) == [1.0 / 3])
    // Corpus (2 + 5) / (6 + 5); matches (2 + 5 * 7 / 11) / (2 + 5).
    let (corpus, matches) = (7.0 / 11, (2 + 35.0 / 11) / 7)
    let expected = (matches - corpus) * matches / corpus
    #expect(abs(list.values[0].score - expected) < 1e-12)
  }

  @Test func `forgets`() throws {
    var counter = try SampleColumns.counter(0, 1, 2)
    counter.reset()
    counter.count(FacetRow(4))
    let list = counter.list(FacetListing(.org, order: .count, limit: 5))
    #expect(list.values.map(\.count) == [1])
    #expect(list.values.map(\.stories) == [1])
    #expect(counter.histogram(by: .year).missing == 1)
    #expect(counter.missing(.author) == 1)
    let meta = try #require(counter.columns.find(.org, id: "org/meta"))
    #expect(counter.count(of: meta) == 1)
  }
}
