import TestSupport
import Identifiers
import Testing

@testable import Facets

@Suite("A date histogram")
struct DateHistogramTests {
  /// `2024-01-01 2/3` is a bucket with two matching documents of three.
  private func lines(_ histogram: DateHistogram) -> [String] {
    histogram.buckets.map {
      "\(PublicationDate(day: $0.start).text) \($0.count)/\($0.corpusCount)"
    }
  }

  @Test(
    arguments: [
      (.year, ["2023-01-01 1/1", "2024-01-01 3/4"], 1),
      (.quarter, ["2024-01-01 2/3", "2024-04-01 1/1"], 2),
      (.month, ["2024-01-01 1/2", "2024-02-01 1/1", "2024-04-01 1/1"], 2),
      (.week, ["2024-01-01 1/1", "2024-04-01 1/1"], 3),
      (.day, ["2024-01-05 1/1", "2024-04-01 1/1"], 3),
    ] as [(DateInterval, [String], Int)])
  func `counts by interval`(interval: DateInterval, expected: [String], missing: Int) throws {
    let counter = try SampleColumns.counter(0, 2, 4, 5, 6)
    let histogram = counter.histogram(by: interval)
    #expect(lines(histogram) == expected)
    #expect(histogram.missing == missing)
  }

  /// Weeks of ISO 8601 begin on Monday, before 1970 too.
  @Test(arguments: [
    ("2024-12-30", "2024-12-30"), ("2025-01-05", "2024-12-30"), ("2025-01-06", "2025-01-06"),
    ("1969-12-31", "1969-12-29"), ("1970-01-04", "1969-12-29"), ("0001-01-01", "0001-01-01"),
  ])
  func `begins weeks on Monday`(day: String, monday: String) throws {
    #expect(try lines(histogram(day, .week)) == ["\(monday) 1/1"])
  }

  @Test func `reaches the last day there is`() throws {
    #expect(try lines(histogram("9999-12-31", .month)) == ["9999-12-01 1/1"])
    #expect(try lines(histogram("9999-12-31", .quarter)) == ["9999-10-01 1/1"])
    #expect(try lines(histogram("9999-12-31T23:59Z", .day)) == ["9999-12-31 1/1"])
  }

  private func histogram(_ date: String, _ interval: DateInterval) throws -> DateHistogram {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    builder.add(FacetRow(0), DocumentFacets(date: PublicationDate(date), words: 1), story: 0)
    let file = try builder.finish(ColumnStamp(uuid: "u", commit: 1, documents: 1))
    var counter = FacetCounter(FacetColumns(file))
    counter.countAll()
    return counter.histogram(by: interval)
  }

  @Test(arguments: 0..<30) func `agrees with brute force, changes included`(seed: UInt64) throws {
    var corpus = RandomFacets(rows: 40, seed: seed)
    var random = SeededGenerator(seed: seed)
    var columns = try corpus.columns()
    for row in [3, 7, 45] {
      while corpus.rows.count <= row { corpus.rows.append(nil) }
      let document = RandomFacets.document(row, of: 9, &random)
      corpus.rows[row] = document
      let change = FacetChange(FacetRow(UInt32(row)), document.facets, story: document.story)
      columns = columns.changed(by: [change], folding: RandomFacets.fold)
    }
    let rows = corpus.sample(0.5, seed: seed)
    var counter = FacetCounter(columns)
    counter.count(rows.span)
    let histogram = counter.histogram(by: .month)
    let oracle = BruteForceCounter(corpus, rows).buckets { date in
      date.precision >= .month ? "\(date.text.prefix(7))-01" : nil
    }
    let expected = oracle.map { "\($0.key) \($0.value[0])/\($0.value[1])" }.sorted()
    #expect(lines(histogram) == expected, "seed \(seed)")
    let counted = histogram.buckets.reduce(0) { $0 + $1.count }
    #expect(histogram.missing == counter.matches - counted, "seed \(seed)")
  }
}
