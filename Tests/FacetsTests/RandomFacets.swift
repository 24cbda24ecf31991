import TestSupport
import Identifiers

@testable import Facets

/// A document of a random corpus.
struct RandomDocument {
  let facets: DocumentFacets
  let story: UInt64
}

/// A random corpus: a document or nothing for each row.
struct RandomFacets {
  static let kinds: [FacetKind] = [.org, .law, .source, .author]
  var rows: [RandomDocument?]

  init(rows: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.rows = (0..<rows).map { row in
      Int.random(in: 0..<8, using: &random) == 0 && row + 1 < rows
        ? nil : Self.document(row, of: rows, &random)
    }
  }

  static func document(
    _ row: Int, of rows: Int, _ random: inout some RandomNumberGenerator
  ) -> RandomDocument {
    var facets = DocumentFacets(date: date(&random), words: .random(in: 0..<900, using: &random))
    for kind in kinds {
      facets[kind] = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        let number = Int.random(in: 0..<12, using: &random) * Int.random(in: 0..<4, using: &random)
        let id = kind.entityKind == nil ? "v\(number)" : "\(kind.rawValue)/v-\(number)"
        return FacetEntry(
          id: id, name: name(number), mentions: .random(in: 1..<300, using: &random),
          isMajor: .random(using: &random))
      }
    }
    return RandomDocument(facets: facets, story: .random(in: 0..<UInt64(rows), using: &random))
  }

  /// Names that collide when folded, some when not.
  static func name(_ number: Int) -> String {
    number % 2 == 0 ? "Name \(number / 4)" : "name \(number / 4)"
  }

  static func fold(_ text: String) -> String { text.lowercased() }

  private static func date(_ random: inout some RandomNumberGenerator) -> PublicationDate? {
    guard Int.random(in: 0..<6, using: &random) > 0 else { return nil }
    return PublicationDate(
      start: .random(in: -100_000_000..<1_700_000_000, using: &random),
      precision: PublicationDate.Precision.allCases.randomElement(using: &random) ?? .day)
  }

  func column(commit: UInt64 = 1) throws -> FacetColumnFile {
    var builder = FacetColumnBuilder(folding: Self.fold)
    for (row, document) in rows.enumerated() {
      guard let document else { continue }
      builder.add(FacetRow(UInt32(row)), document.facets, story: document.story)
    }
    let live = rows.count { $0 != nil }
    return try builder.finish(
      ColumnStamp(uuid: "u", commit: commit, documents: UInt32(live)))
  }

  func columns() throws -> FacetColumns { FacetColumns(try column()) }

  /// Documents, ascending, each with the given chance.
  func sample(_ chance: Double, seed: UInt64) -> [FacetRow] {
    var random = SeededGenerator(seed: seed)
    return rows.indices.filter { _ in Double.random(in: 0..<1, using: &random) < chance }
      .map { FacetRow(UInt32($0)) }
  }
}
