import FuzzDriver
import Glibc

@testable import Facets
@testable import Identifiers
@testable import Platform

/// Columns of no row, of one and of many, and the facets of a document.
enum ColumnSeeds {
  static var all: [(name: String, bytes: [UInt8])] {
    [0, 1, 2, 7, 40].map { ("column-\($0)", column(rows: $0)) }
      + (0..<6).map { ("facets-\($0)", facets($0).encoded()) }
  }

  private static func column(rows: Int) -> [UInt8] {
    var builder = FacetColumnBuilder(folding: { $0.lowercased() })
    for row in 0..<rows where row % 5 != 3 {
      builder.add(FacetRow(UInt32(row)), facets(row), story: UInt64(row / 2))
    }
    let path = "/tmp/dossier-fuzz-\(getpid()).column"
    defer { unlink(path) }
    do {
      try builder.finish(ColumnStamp(uuid: "a-uuid", commit: 3, documents: UInt32(rows)), at: path)
      return try Files.read(path, limit: 1 << 20)
    } catch {
      fatalError("no seed: \(error)")
    }
  }

  private static func facets(_ number: Int) -> DocumentFacets {
    let dates = ["2024", "2024-06", "2024-06-06", "1969-12-31T23:59Z", ""]
    var facets = DocumentFacets(
      date: PublicationDate(dates[number % dates.count]), words: UInt32(number * 40))
    for (place, kind) in FacetKind.allCases.enumerated() where (number + place) % 3 != 0 {
      facets[kind] = (0...number % 3).map { entry in
        FacetEntry(
          id: kind.entityKind == nil ? "v\(entry)" : "\(kind.rawValue)/v-\(entry * number)",
          name: entry == 0 ? "Náme \(number)" : "v\(entry)", mentions: UInt16(number * 50),
          isMajor: entry == 1)
      }
    }
    return facets
  }
}
