import Identifiers

@testable import Facets

/// Six documents that tests count by hand. Row 3 is deleted.
///
///     row  date        story  org                       law  author
///     0    2024-01-05  10     Meta (major, 4), Apple 1  DMA  Jane Doe
///     1    2024-01-31  10     Meta 2                    DMA  -
///     2    2024-02     11     Apple (major, 9)          -    Jane Doe
///     4    none        12     Meta 7                    DSA  -
///     5    2024-04-01  11     meta 1 (another)          -    -
///     6    2023        13     -                         -    -
enum SampleColumns {
  static func columns() throws -> FacetColumns {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for (row, facets, story) in documents { builder.add(FacetRow(row), facets, story: story) }
    return FacetColumns(
      try builder.finish(ColumnStamp(uuid: "sample", commit: 1, documents: 6)))
  }

  static func rows(_ numbers: UInt32...) -> [FacetRow] { numbers.map { FacetRow($0) } }

  static func counter(_ numbers: UInt32...) throws -> FacetCounter {
    let rows = numbers.map { FacetRow($0) }
    var counter = FacetCounter(try columns())
    counter.count(rows.span)
    return counter
  }

  private static let meta = (id: "org/meta", name: "Meta")
  private static let apple = (id: "org/apple", name: "Apple")
  private static let other = (id: "org/meta-house", name: "meta")

  private static let documents: [(UInt32, DocumentFacets, UInt64)] = [
    (
      0,
      facets(
        "2024-01-05", [entry(meta, 4, true), entry(apple, 1)], law: "dma", author: "Jane Doe"), 10
    ),
    (1, facets("2024-01-31", [entry(meta, 2)], law: "dma"), 10),
    (2, facets("2024-02", [entry(apple, 9, true)], author: "Jane Doe"), 11),
    (4, facets(nil, [entry(meta, 7)], law: "dsa"), 12),
    (5, facets("2024-04-01", [entry(other, 1)]), 11),
    (6, facets("2023", []), 13),
  ]

  private static func facets(
    _ date: String?, _ orgs: [FacetEntry], law: String? = nil, author: String? = nil
  ) -> DocumentFacets {
    var facets = DocumentFacets(date: date.flatMap { PublicationDate($0) }, words: 100)
    facets[.org] = orgs
    facets[.law] = law.map { [entry(("law/\($0)", $0.uppercased()), 1)] } ?? []
    facets[.author] = author.map { [entry(($0.lowercased(), $0), 1)] } ?? []
    return facets
  }

  private static func entry(
    _ value: (id: String, name: String), _ mentions: UInt16, _ isMajor: Bool = false
  ) -> FacetEntry {
    FacetEntry(id: value.id, name: value.name, mentions: mentions, isMajor: isMajor)
  }
}
