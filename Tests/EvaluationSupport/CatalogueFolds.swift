internal import Identifiers
package import TestSupport

@testable internal import Entities

/// How well articles are read whose own entities the catalogue does not have: in each of five fixed
/// folds, without the rows of the entities that are marked there and in no other fold.
package struct CatalogueFolds {
  private static let count = 5

  private let documents: [ReadDocument]
  private let catalogue: Catalogue
  /// Ids of the catalogue's rows for what is marked, by document.
  private let marked: [Set<EntityID>]

  /// One fold: its score, how many articles it has, and how many rows were left out.
  package struct Fold {
    package let score: DocumentScore
    package let documents: Int
    package let leftOut: Int
  }

  /// - Parameter run: with the whole catalogue.
  package init(_ documents: [ReadDocument], _ run: DocumentRun, _ answerer: Answerer) {
    let catalogue = answerer.catalogue
    self.documents = documents
    self.catalogue = catalogue
    marked = zip(documents, run.known).map { read, known in
      let named = read.document.entities.flatMap { mark in
        catalogue.candidates(named: mark.canonical)
          .filter { mark.kinds.contains($0.kind.rawValue) }.map(\.id)
      }
      return known.union(named)
    }
  }

  /// The fold of a document: FNV-1a of its id.
  private static func fold(of id: String) -> Int {
    let hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int(hash % UInt64(count))
  }

  /// Those that have documents. The rows are taken away, not hidden: a name that a user hides is not
  /// found again as one that the catalogue does not have, and here it is to be.
  package func folds() -> [Fold] {
    (0..<Self.count).compactMap { number in
      let here = documents.indices.filter { Self.fold(of: documents[$0].document.id) == number }
      guard !here.isEmpty else { return nil }
      let elsewhere = documents.indices.filter { !here.contains($0) }.flatMap { marked[$0] }
      let leftOut = here.reduce(into: Set()) { $0.formUnion(marked[$1]) }.subtracting(elsewhere)
      let answerer = Answerer(Catalogue(catalogue.entities.filter { !leftOut.contains($0.id) }))
      var score = DocumentScore(among: documents.map(\.document))
      for index in here {
        let found = answerer.entities(of: documents[index].article)
        score.add(
          found.map { answerer.answer($0, citing: true) }, to: documents[index].document)
      }
      return Fold(score: score, documents: here.count, leftOut: leftOut.count)
    }
  }

  /// The mean of the folds' F1.
  package static func meanF1(of folds: [Fold]) -> Double {
    folds.map { $0.score.tallies.all.f1 }.reduce(0, +) / Double(max(1, folds.count))
  }
}
