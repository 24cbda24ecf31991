import Foundation

@testable import Entities
@testable import EvaluationSupport
@testable import TestSupport

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
  exit(64)
}
do {
  try evaluate(arguments)
} catch {
  FileHandle.standardError.write(Data("EntitiesEvaluation: \(error)\n".utf8))
  exit(70)
}

func evaluate(_ arguments: Arguments) throws {
  if let folder = arguments.catalogue { return try CatalogueReport(of: folder).printFigures() }
  let answerer = Answerer(try Catalogue.builtIn())
  if let top = arguments.top, let folder = arguments.folder {
    TopValues(of: folder, answerer).printFigures(top)
  } else {
    try evaluateMarks(arguments, answerer)
  }
}

func evaluateMarks(_ arguments: Arguments, _ answerer: Answerer) throws {
  let report = DocumentReport(try ReadDocument.all(in: arguments.data), answerer)
  report.printFigures()
  let own = try arguments.marks.map { file in
    DocumentReport(try ReadDocument.all(in: arguments.data, marks: file), answerer)
  }
  for marked in own { marked.printFigures() }
  let sentences = try SentenceFile.all(arguments).map { file in
    SentenceReport(
      name: file.name, run: try SentenceRun(file.path, language: file.language, answerer))
  }
  for sentence in sentences { sentence.printFigures() }
  if arguments.misses {
    for marked in [report] + own { marked.printMisses() }
    for sentence in sentences { sentence.printMisses() }
  }
  if let path = arguments.answers {
    try report.answers().write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// A file of marked sentences.
struct SentenceFile {
  let path: String
  let name: String
  let language: String

  private static let shared = [
    ("seed.jsonl", "en"), ("crossner-politics/train.jsonl", "en"),
    ("crossner-politics/dev.jsonl", "en"), ("uner-ewt/dev.jsonl", "en"),
    ("wikineural-fr/dev-sample.jsonl", "fr"), ("wikineural-de/dev-sample.jsonl", "de"),
  ]

  /// Those of the shared data, then our own, whose names end in the language.
  static func all(_ arguments: Arguments) -> [SentenceFile] {
    shared.map { name, language in
      SentenceFile(path: "\(arguments.data)/entities/\(name)", name: name, language: language)
    }
      + arguments.sentences.map { path in
        let name = String(path.split(separator: "/").last ?? "")
        let language = String(name.split(separator: ".").first?.suffix(2) ?? "")
        return SentenceFile(path: path, name: name, language: language)
      }
  }
}
