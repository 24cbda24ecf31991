internal import Corpus
internal import Facets
internal import Identifiers
internal import IndexFormat
internal import Text
internal import Xapian

/// Checks that every document is what a writer of ours would have written.
struct DocumentCheck {
  private let generation: Generation
  private let manifest: Manifest
  private let meter: ProgressMeter
  private var found: [VerifyProblem] = []

  /// So many problems are told; more would only be more of the same.
  private static let mostProblems = 1_000

  init(_ generation: Generation, _ manifest: Manifest, _ meter: ProgressMeter) {
    self.generation = generation
    self.manifest = manifest
    self.meter = meter
  }

  func problems() throws(IndexingFailure) -> [VerifyProblem] {
    var check = self
    return try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      if try database.uuid != manifest.uuid {
        check.add("manifest.json", "made for another database")
      }
      let documents = try database.documentIDs()
      check.meter.begin(.verifying, total: documents.count)
      for document in documents where check.found.count < Self.mostProblems {
        try check.look(at: DocumentID(document), in: database)
        check.meter.finish(path: nil, articles: 1, bytes: 0)
      }
      return check.found
    }
  }

  private mutating func look(
    at document: DocumentID, in database: borrowing Database
  ) throws(XapianError) {
    let place = "document \(document.rawValue)"
    do throws(IndexFormatFailure) {
      let record = try DocumentRecord(decoding: try bytes(of: document, in: database))
      try checkID(record.id, of: document, in: database)
      checkMarks(record, place)
    } catch {
      add(place, "\(error)")
    }
    do throws(FacetFailure) {
      let value = (try? database.value(ValueSlot.facets, of: document)) ?? []
      _ = try DocumentFacets(decoding: value)
    } catch {
      add(place, "\(error)")
    }
    if try database.story(of: document) == nil { add(place, "no story number") }
    if Fingerprint(bytes: try database.value(ValueSlot.fingerprint, of: document)) == nil {
      add(place, "no fingerprint")
    }
  }

  private func bytes(
    of document: DocumentID, in database: borrowing Database
  ) throws(IndexFormatFailure) -> [UInt8] {
    do throws(XapianError) { return try database.data(of: document) } catch {
      throw .damaged(error.message)
    }
  }

  /// The id's term must lead to this document and to no other.
  private mutating func checkID(
    _ id: ArticleID, of document: DocumentID, in database: borrowing Database
  ) throws(IndexFormatFailure) {
    let holders = (try? database.postings(of: TermPrefix.identity(id))) ?? []
    guard holders != [document.rawValue] else { return }
    add("document \(document.rawValue)", "its id \(id) leads to documents \(holders)")
  }

  private mutating func checkMarks(_ record: DocumentRecord, _ place: String) {
    let length = record.text.utf8.count
    if record.marks.contains(where: { $0.span.end > length }) {
      add(place, "a mark ends after the text")
    }
    if let last = record.sourceMap?.runs.last, last.text.end > length {
      add(place, "the source map ends after the text")
    }
  }

  private mutating func add(_ place: String, _ what: String) {
    found.append(VerifyProblem(place: place, what: what))
  }
}

/// Checks that journals are whole and name documents that there may be.
struct JournalCheck {
  private let generation: Generation

  init(_ generation: Generation) {
    self.generation = generation
  }

  func problems() throws(IndexingFailure) -> [VerifyProblem] {
    try writing { () throws(XapianError) in
      let database = try Database(path: generation.databasePath)
      let commit = try Commit(of: database).number
      let journals = try Journal.commits(in: database)
      var problems: [VerifyProblem] = []
      if commit == 0 { problems.append(VerifyProblem(place: "commit", what: "no counter")) }
      if let first = journals.first, journals != Array(first...max(first, commit)) {
        problems.append(
          VerifyProblem(place: "journals", what: "not one for each commit up to \(commit)"))
      }
      for journal in journals {
        let bytes = try database.metadata(MetadataKey.journal(journal))
        // It may name a document past the last: one that was deleted before a compaction.
        if (try? Journal.decoded(bytes)) == nil {
          problems.append(VerifyProblem(place: "journal \(journal)", what: "cannot be read"))
        }
      }
      return problems
    }
  }
}
