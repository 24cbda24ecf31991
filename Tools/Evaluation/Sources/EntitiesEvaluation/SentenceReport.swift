@testable import EvaluationSupport
@testable import TestSupport

/// The names found in a file of marked sentences.
struct SentenceReport {
  let name: String
  let run: SentenceRun

  func printFigures() {
    print("\n\(name), \(run.sentences.count) sentences")
    Figures.printHead()
    if let entities = run.entities { Figures.printKinds(entities.tallies, named: "entities") }
    Figures.printKinds(run.mentions.exact, named: "exact spans")
    Figures.printKinds(run.mentions.overlapping, named: "overlapping spans")
    guard run.mentions.flagged.count > 1 else { return }
    let flags = run.mentions.flagged.sorted { $0.key < $1.key }.map { flag, tally in
      "\(flag) \(tally.hits) of \(tally.hits + tally.missed)"
    }
    print("found by flag: \(flags.joined(separator: ", "))")
  }

  func printMisses() {
    print("\n\(name)")
    for error in run.entities?.errors ?? [] {
      print("\(error.sort.rawValue)\t\(error.kind)\t\(error.name)\t\(error.detail)\t\(error.file)")
    }
    for line in run.mentions.missed { print("missed span\t\(line)") }
    for line in run.mentions.wrong { print("wrong span\t\(line)") }
  }
}
