import Foundation

@testable import Entities
@testable import Identifiers
@testable import TestSupport
@testable import Text

/// The names found in a file of marked sentences.
struct SentenceReport {
  private let name: String
  private let sentences: [MarkedSentence]
  private var mentions: MentionScore
  /// Each sentence as an article, where the marks say which entity they mean.
  private var entities: DocumentScore?

  /// - Parameter language: of all the sentences, as an ISO 639-1 code.
  init(_ path: String, named name: String, language: String, _ answerer: Answerer) throws {
    self.name = name
    sentences = try MarkedSentence.read(path)
    mentions = MentionScore(among: sentences)
    let documents = sentences.map { $0.document(language: language) }
    if documents.contains(where: { !$0.entities.isEmpty }) {
      entities = DocumentScore(among: documents)
    }
    for (sentence, document) in zip(sentences, documents) {
      let found = answerer.entities(of: sentence, language: language)
      mentions.add(Set(found.flatMap(Self.mentions)), to: sentence)
      entities?.add(found.map { answerer.answer($0, citing: false) }, to: document)
    }
  }

  private static func mentions(of entity: RecognizedEntity) -> [AnsweredMention] {
    entity.mentions.map { mention in
      AnsweredMention(
        start: mention.span.start, end: mention.span.end, kind: entity.kind.rawValue)
    }
  }

  func printFigures() {
    print("\n\(name), \(sentences.count) sentences")
    Figures.printHead()
    if let entities { Figures.printKinds(entities.tallies, named: "entities") }
    Figures.printKinds(mentions.exact, named: "exact spans")
    Figures.printKinds(mentions.overlapping, named: "overlapping spans")
    guard mentions.flagged.count > 1 else { return }
    let flags = mentions.flagged.sorted { $0.key < $1.key }.map { flag, tally in
      "\(flag) \(tally.hits) of \(tally.hits + tally.missed)"
    }
    print("found by flag: \(flags.joined(separator: ", "))")
  }

  func printMisses() {
    print("\n\(name)")
    for error in entities?.errors ?? [] {
      print("\(error.sort.rawValue)\t\(error.kind)\t\(error.name)\t\(error.detail)\t\(error.file)")
    }
    for line in mentions.missed { print("missed span\t\(line)") }
    for line in mentions.wrong { print("wrong span\t\(line)") }
  }
}
