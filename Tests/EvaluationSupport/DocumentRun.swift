package import Corpus
package import Entities
package import Identifiers
package import TestSupport

/// A marked article as it was read.
package struct ReadDocument: Sendable {
  package let document: MarkedDocument
  package let article: CleanedArticle

  /// The articles of the shared data that a file marks, by default the one that came with them; those
  /// that cannot be read are left out.
  package static func all(in data: String, marks: String? = nil) throws -> [ReadDocument] {
    let marks = marks ?? "\(data)/entities/docs-dev.jsonl"
    return try MarkedDocument.read(marks).compactMap { document in
      try ArticleFolder().article("\(data)/articles/\(document.file)").map {
        ReadDocument(document: document, article: $0)
      }
    }
  }
}

/// What was recognised in marked articles, and how it agrees with the marks.
package struct DocumentRun: Sendable {
  package private(set) var score: DocumentScore
  /// In the order of the documents.
  package private(set) var entities: [[RecognizedEntity]] = []
  /// For each document, the rows of the catalogue that its marks are.
  package private(set) var known: [Set<EntityID>] = []

  package init(_ documents: [ReadDocument], _ answerer: Answerer) {
    score = DocumentScore(among: documents.map(\.document))
    for read in documents {
      let found = answerer.entities(of: read.article)
      let marks = score.add(
        found.map { answerer.answer($0, citing: true) }, to: read.document)
      entities.append(found)
      let right = zip(found, marks).filter { $0.1 != nil }.map(\.0.id)
      known.append(Set(right.filter { answerer.catalogue[$0] != nil }))
    }
  }
}
