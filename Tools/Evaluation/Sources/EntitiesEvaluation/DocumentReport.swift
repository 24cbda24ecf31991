import Foundation

@testable import Entities
@testable import Identifiers
@testable import TestSupport

/// The main figure: which entities the marked articles have.
struct DocumentReport {
  private let documents: [ReadDocument]
  private let answerer: Answerer
  private var score: DocumentScore
  /// For each document, the rows of the catalogue that its marks are.
  private var known: [Set<EntityID>] = []
  private(set) var lines: [String] = []

  init(_ documents: [ReadDocument], _ answerer: Answerer) throws {
    self.documents = documents
    self.answerer = answerer
    score = DocumentScore(among: documents.map(\.document))
    for read in documents {
      let entities = answerer.entities(of: read.article)
      let marks = score.add(entities.map { answerer.answer($0, citing: true) }, to: read.document)
      let found = zip(entities, marks).filter { $0.1 != nil }.map(\.0.id)
      known.append(Set(found.filter { answerer.catalogue[$0] != nil }))
      lines.append(try answerer.line(read.document, entities))
    }
  }

  func printFigures() throws {
    print("\(documents.count) marked articles")
    Figures.printHead()
    Figures.printKinds(score.tallies)
    Figures.printRow("major alone", score.major)
    print("salience agrees in \(score.agreed.salience) of \(score.agreed.of)")
    let sorts = EntityError.Sort.allCases.map { sort in
      "\(sort.rawValue) \(score.errors.count { $0.sort == sort })"
    }
    print("errors: \(sorts.joined(separator: ", "))")
    let persons = score.boilerplatePersons.map { "\($0.name) (\($0.file))" }
    print(
      "persons of boilerplate alone: \(persons.isEmpty ? "none" : persons.joined(separator: "; "))")
    try printFolds()
  }

  private func printFolds() throws {
    let folds = try CatalogueFolds(documents, answerer.catalogue, known: known).scores()
    print("\ncatalogue-blind, \(folds.count) folds")
    Figures.printHead()
    for (score, documents, leftOut) in folds {
      Figures.printRow("\(documents) articles, without \(leftOut) rows", score.tallies.all)
    }
    let mean = folds.map { $0.score.tallies.all.f1 }.reduce(0, +) / Double(max(1, folds.count))
    print("mean F1 \(Figures.rounded(mean))")
  }

  func printMisses() {
    print("\nsort\tkind\tname\tmark\tarticle")
    for sort in EntityError.Sort.allCases {
      for error in score.errors where error.sort == sort {
        let file = error.file.split(separator: "/").last ?? ""
        print("\(sort.rawValue)\t\(error.kind)\t\(error.name)\t\(error.detail)\t\(file)")
      }
    }
  }
}
