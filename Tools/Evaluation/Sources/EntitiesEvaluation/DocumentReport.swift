import Foundation

@testable import Entities
@testable import EvaluationSupport
@testable import Identifiers
@testable import TestSupport

/// The main figure: which entities the marked articles have.
struct DocumentReport {
  private let documents: [ReadDocument]
  private let answerer: Answerer
  private let run: DocumentRun

  init(_ documents: [ReadDocument], _ answerer: Answerer) {
    self.documents = documents
    self.answerer = answerer
    run = DocumentRun(documents, answerer)
  }

  func printFigures() {
    let score = run.score
    print("\(documents.count) marked articles")
    Figures.printHead()
    Figures.printKinds(score.tallies, named: "all")
    Figures.printRow("major alone", score.major)
    print("salience agrees in \(score.agreed.salience) of \(score.agreed.of)")
    let sorts = EntityError.Sort.allCases.map { sort in
      "\(sort.rawValue) \(score.errors.count { $0.sort == sort })"
    }
    print("errors: \(sorts.joined(separator: ", "))")
    let persons = score.boilerplatePersons.map { "\($0.name) (\($0.file))" }
    print("persons of boilerplate alone: \(persons.count)", persons.joined(separator: "; "))
    printFolds()
  }

  private func printFolds() {
    let folds = CatalogueFolds(documents, run, answerer).folds()
    print("\ncatalogue-blind, \(folds.count) folds")
    Figures.printHead()
    for fold in folds {
      Figures.printRow(
        "\(fold.documents) articles, without \(fold.leftOut) rows", fold.score.tallies.all)
    }
    print("mean F1 \(Figures.rounded(CatalogueFolds.meanF1(of: folds)))")
  }

  func printMisses() {
    print("\nsort\tkind\tname\tmark\tarticle")
    for sort in EntityError.Sort.allCases {
      for error in run.score.errors where error.sort == sort {
        let file = error.file.split(separator: "/").last ?? ""
        print("\(sort.rawValue)\t\(error.kind)\t\(error.name)\t\(error.detail)\t\(file)")
      }
    }
  }

  /// Lines for `score.py docs`.
  func answers() throws -> String {
    try zip(documents, run.entities).map { read, entities in
      let object: [String: Any] = [
        "file": read.document.file, "entities": entities.map(object),
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }.joined(separator: "\n")
  }

  private func object(_ entity: RecognizedEntity) -> [String: Any] {
    [
      "id": entity.id.text, "name": entity.name,
      "kind": entity.isOutlet ? "source" : entity.kind.rawValue, "n": entity.count,
      "salience": entity.isMajor ? "major" : "mentioned", "surfaces": entity.surfaces,
      "aliases": answerer.catalogue[entity.id]?.aliases.map(\.text) ?? [],
    ]
  }
}
