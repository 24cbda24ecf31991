internal import Entities
internal import Identifiers
package import TestSupport
internal import Text

/// What was recognised in marked sentences, and how it agrees with the marks.
package struct SentenceRun: Sendable {
  package let sentences: [MarkedSentence]
  package private(set) var mentions: MentionScore
  /// Each sentence as an article; nil where the marks do not say which entity they mean.
  package private(set) var entities: DocumentScore?

  /// - Parameter language: of all the sentences, as an ISO 639-1 code.
  package init(_ path: String, language: String, _ answerer: Answerer) throws {
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
}
