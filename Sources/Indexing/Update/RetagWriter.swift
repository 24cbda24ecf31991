internal import Corpus
internal import IndexFormat
internal import Platform
internal import Xapian

/// Writes documents, tagged anew, into the copy of a generation. They keep numbers and stories.
struct RetagWriter {
  private let staging: Generation
  private let analysis: Analysis
  private var dictionary = EntityDictionary()

  init(_ staging: Generation, _ tagger: Tagger) {
    self.staging = staging
    analysis = Analysis(tagger, repeated: .none)
  }

  /// A document of a generation, to be tagged anew.
  private struct Stored {
    let document: DocumentID
    let draft: Draft
    let story: StoryNumber
  }

  /// Makes documents of the copy what the catalogue makes of a generation's, and removes those
  /// that are not there. Gives how many changed.
  ///
  /// - Parameter source: the copy itself, or the generation that it is a copy of. Nobody else
  ///   writes to it meanwhile.
  mutating func tag(
    _ documents: ArraySlice<DocumentID>, of source: Generation
  ) throws(IndexingFailure) -> Int {
    let stored = try writing { () throws(XapianError) in
      let database = try Database(path: source.databasePath)
      var stored: [Stored] = []
      for document in documents {
        guard let draft = try StoredArticles.article(document, in: database),
          let story = try database.story(of: document)
        else { continue }
        stored.append(Stored(document: document, draft: draft, story: story))
      }
      return stored
    }
    let made = try analysis.documents(stored.map(\.draft), threads: Cores.count)
    return try writing { () throws(XapianError) in
      try write(zip(stored, made).map { ($0, $1) }, gone: try gone(documents, in: source))
    }
  }

  private func gone(
    _ documents: ArraySlice<DocumentID>, in source: Generation
  ) throws(XapianError) -> [DocumentID] {
    guard source != staging else { return [] }
    let database = try Database(path: source.databasePath)
    var gone: [DocumentID] = []
    for document in documents where try !database.contains(document) { gone.append(document) }
    return gone
  }

  /// All in one transaction.
  private mutating func write(
    _ documents: [(stored: Stored, made: PreparedDocument)], gone: [DocumentID]
  ) throws(XapianError) -> Int {
    var database = try WritableDatabase(path: staging.databasePath, mode: .open, durability: .none)
    var changed = 0
    try database.beginTransaction()
    for document in gone where try database.reader.contains(document) {
      try database.delete(document)
    }
    for (stored, made) in documents {
      try dictionary.add(made.entities, to: &database)
      if try put(made, stored, in: &database) { changed += 1 }
    }
    try database.commitTransaction()
    return changed
  }

  /// Whether the document was another before. One that Xapian refuses stays as it is.
  private func put(
    _ made: PreparedDocument, _ stored: Stored, in database: inout WritableDatabase
  ) throws(XapianError) -> Bool {
    if try database.reader.contains(stored.document),
      try database.reader.data(of: stored.document) == made.record,
      try database.reader.story(of: stored.document) == stored.story
    {
      return false
    }
    let document: Document
    do throws(XapianError) { document = try made.document(story: stored.story) } catch {
      guard case .invalidArgument = error else { throw error }
      return false
    }
    try database.replace(stored.document, with: document)
    return true
  }
}
