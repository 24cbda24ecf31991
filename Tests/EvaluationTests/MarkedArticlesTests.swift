import EvaluationSupport
import TestSupport
import Testing

@testable import Entities

/// Floors under what recognition reached on the articles marked by hand, where they lie beside the
/// checkout. `Tools/evaluate entities` prints the figures; its README tells what they are.
@Suite(.enabled(if: SharedData.root != nil)) struct `Recognition of marked articles` {
  private struct Run {
    let documents: [ReadDocument]
    let answerer: Answerer
    let run: DocumentRun

    init() throws {
      documents = try ReadDocument.all(in: try #require(SharedData.root))
      answerer = Answerer(try Catalogue.builtIn())
      run = DocumentRun(documents, answerer)
    }
  }
  private static let read = Result { try Run() }

  @Test func `finds what a facet should show`() throws {
    let read = try Self.read.get()
    #expect(read.documents.count == 15)
    #expect(read.run.score.tallies.all.f1 >= 0.90)
    #expect(read.run.score.major.f1 >= 0.75)
  }

  @Test(arguments: ["place", "law"]) func `is rarely wrong of a kind`(kind: String) throws {
    #expect(try Self.read.get().run.score.tallies[kind].precision >= 0.90)
  }

  @Test func `gives one value to one entity`() throws {
    let errors = try Self.read.get().run.score.errors
    #expect(errors.filter { $0.sort == .split }.isEmpty)
  }

  @Test func `reads articles whose names the catalogue does not have`() throws {
    let read = try Self.read.get()
    let folds = CatalogueFolds(read.documents, read.run, read.answerer).folds()
    #expect(folds.count == 5)
    #expect(CatalogueFolds.meanF1(of: folds) >= 0.60)
  }

  @Test func `finds the mentions of the seed, each under one entity`() throws {
    let path = "\(try #require(SharedData.root))/entities/seed.jsonl"
    let run = try SentenceRun(path, language: "en", try Self.read.get().answerer)
    let unflagged = try #require(run.mentions.flagged["none"])
    #expect(unflagged.recall >= 0.90)
    let glued = ["glued-both", "glued-right"].compactMap { run.mentions.flagged[$0] }
    #expect(glued.map(\.hits).reduce(0, +) >= 3)
    #expect(try #require(run.entities).errors.filter { $0.sort == .split }.isEmpty)
  }
}
