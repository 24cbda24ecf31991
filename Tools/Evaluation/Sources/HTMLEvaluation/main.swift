import Foundation

@testable import Corpus
@testable import Identifiers
@testable import TestSupport

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
  exit(64)
}
do {
  try evaluate(arguments)
} catch {
  FileHandle.standardError.write(Data("HTMLEvaluation: \(error)\n".utf8))
  exit(70)
}

func evaluate(_ arguments: Arguments) throws {
  var truth = try PageTruth.pages(ofJSON: arguments.truth)
  if let path = arguments.facts {
    for (name, facts) in try PageTruth.pages(ofTable: path) {
      truth[name, default: PageTruth()].title = facts.title
      truth[name, default: PageTruth()].date = facts.date
    }
  }
  let day = CalendarDay(number: Int(Date().timeIntervalSince1970) / 86_400)
  let reader = ArticleReader(today: day)
  let started = clock()
  let pages = truth.sorted { $0.key < $1.key }.compactMap { name, truth in
    ReadPage(name, truth, in: arguments.pages, reader)
  }
  let seconds = Double(clock() - started) / Double(CLOCKS_PER_SEC)
  let report = Report(pages: pages, seconds: seconds)
  report.printFigures()
  if arguments.misses { report.printMisses() }
  if let path = arguments.output {
    let found = Dictionary(pages.map { ($0.name, $0.found) }) { first, _ in first }
    try JSONEncoder().encode(found).write(to: URL(fileURLWithPath: path))
  }
}
