@testable import Entities
@testable import Identifiers
@testable import TestSupport

/// How well articles are read whose own entities the catalogue does not have: in each of five fixed
/// folds, without the rows of the entities that are marked there and in no other fold.
struct CatalogueFolds {
  static let count = 5

  private let documents: [ReadDocument]
  private let catalogue: Catalogue
  /// Ids of the catalogue's rows for what is marked, by document.
  private let marked: [Set<EntityID>]

  /// - Parameter known: for each document, the rows that the whole catalogue gives its marks.
  init(_ documents: [ReadDocument], _ catalogue: Catalogue, known: [Set<EntityID>]) {
    self.documents = documents
    self.catalogue = catalogue
    marked = zip(documents, known).map { read, known in
      let named = read.document.entities.flatMap { mark in
        catalogue.candidates(named: mark.canonical)
          .filter { mark.kinds.contains($0.kind.rawValue) }.map(\.id)
      }
      return known.union(named)
    }
  }

  /// The fold of a document: FNV-1a of its id.
  static func fold(of id: String) -> Int {
    let hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int(hash % UInt64(count))
  }

  /// One score for each fold that has documents, with how many rows were left out.
  func scores() throws -> [(score: DocumentScore, documents: Int, leftOut: Int)] {
    try (0..<Self.count).compactMap { fold in
      let here = documents.indices.filter { Self.fold(of: documents[$0].document.id) == fold }
      guard !here.isEmpty else { return nil }
      let elsewhere = documents.indices.filter { !here.contains($0) }
      let leftOut = here.reduce(into: Set<EntityID>()) { $0.formUnion(marked[$1]) }
        .subtracting(elsewhere.flatMap { marked[$0] })
      let lines = leftOut.map(\.text).sorted().map { "hide \($0)\n" }.joined()
      let answerer = Answerer(try catalogue.overlaid(by: lines, named: "fold \(fold)"))
      var score = DocumentScore(among: documents.map(\.document))
      for index in here {
        let entities = answerer.entities(of: documents[index].article)
        score.add(
          entities.map { answerer.answer($0, citing: true) }, to: documents[index].document)
      }
      return (score, here.count, leftOut.count)
    }
  }
}
