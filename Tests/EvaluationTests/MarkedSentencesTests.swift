import EvaluationSupport
import TestSupport
import Testing

@testable import Entities

/// The sentences beside `Tools/Evaluation`, marked before they were first read.
struct `Recognition of our own sentences` {
  private static let answerer = Result { Answerer(try Catalogue.builtIn()) }

  @Test(arguments: ["fr", "de"])
  func `reaches its floor in other languages`(language: String) throws {
    let path = "\(SharedData.package)/Tools/Evaluation/sentences-\(language).jsonl"
    let run = try SentenceRun(path, language: language, Self.answerer.get())
    #expect(run.sentences.count == 60)
    #expect(try #require(run.entities).tallies.all.f1 >= 0.80)
  }
}
