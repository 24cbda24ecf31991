internal import Facets
internal import IndexFormat
internal import Identifiers
internal import Xapian

/// Checks that the newest facet column, with the journals after it laid over, says what the
/// documents' own slots say.
struct ColumnCheck {
  private let generation: Generation

  init(_ generation: Generation) {
    self.generation = generation
  }

  func problems() throws(IndexingFailure) -> [VerifyProblem] {
    let commits = try formatted { () throws(IndexFormatFailure) in
      try generation.columnCommits()
    }
    guard let newest = commits.last else { return [] }
    let name = "facets of commit \(newest)"
    let file: FacetColumnFile
    do throws(FacetFailure) {
      file = try FacetColumnFile(path: generation.columnPath(newest))
    } catch {
      return [VerifyProblem(place: name, what: "\(error); `dossier compact` makes it anew")]
    }
    let database = try writing { () throws(XapianError) in
      try Database(path: generation.databasePath)
    }
    let columns = FacetColumns(file).changed(
      by: try changes(since: newest, in: database), folding: FacetNames.folded)
    return try differences(columns, database).map { VerifyProblem(place: name, what: $0) }
  }

  /// The documents that commits after the column changed, as they are now.
  private func changes(
    since commit: UInt64, in database: borrowing Database
  ) throws(IndexingFailure) -> [FacetChange] {
    try writing { () throws(XapianError) in
      var documents: Set<DocumentID> = []
      for journal in try Journal.commits(in: database) where journal > commit {
        let bytes = try database.metadata(MetadataKey.journal(journal))
        documents.formUnion((try? Journal.decoded(bytes)) ?? [])
      }
      var changes: [FacetChange] = []
      for document in documents.sorted() { changes.append(try change(of: document, in: database)) }
      return changes
    }
  }
}

extension ColumnCheck {
  private func change(
    of document: DocumentID, in database: borrowing Database
  ) throws(XapianError) -> FacetChange {
    let row = FacetRow(document.rawValue - 1)
    guard let facets = try facets(of: document, in: database) else {
      return FacetChange(row, nil, story: 0)
    }
    return FacetChange(row, facets, story: try database.story(of: document)?.rawValue ?? 0)
  }

  /// Nil for a document that is not there or whose facets cannot be read.
  private func facets(
    of document: DocumentID, in database: borrowing Database
  ) throws(XapianError) -> DocumentFacets? {
    guard try database.contains(document) else { return nil }
    return try? DocumentFacets(decoding: try database.value(ValueSlot.facets, of: document))
  }

  /// At most ten sentences: a column that is wrong is made anew, whatever is wrong with it.
  private func differences(
    _ columns: FacetColumns, _ database: borrowing Database
  ) throws(IndexingFailure) -> [String] {
    try writing { () throws(XapianError) in
      let documents = try database.documentIDs()
      var found: [String] = []
      if documents.count != columns.live {
        found.append("\(columns.live) documents instead of \(documents.count)")
      }
      for number in documents where found.count < 10 {
        let document = DocumentID(number)
        guard let facets = try facets(of: document, in: database),
          let story = try database.story(of: document)
        else { continue }
        if !agree(columns, FacetRow(number - 1), facets, story) {
          found.append("document \(number) has other values than its own")
        }
      }
      return found
    }
  }

  private func agree(
    _ columns: FacetColumns, _ row: FacetRow, _ facets: DocumentFacets, _ story: StoryNumber
  ) -> Bool {
    guard columns.isLive(row), columns.story(of: row) == story.rawValue,
      columns.date(of: row) == facets.date, columns.words(of: row) == Int(facets.words)
    else { return false }
    return FacetKind.allCases.allSatisfy { kind in
      let own = Set(facets[kind].map { Value(id: $0.id, mentions: min(Int($0.mentions), 127)) })
      let shown = Set(
        columns.values(of: row, kind).map {
          Value(id: columns.id(of: $0.value), mentions: $0.mentions)
        })
      return own == shown
    }
  }

  /// A value of a document, as a column can hold it.
  private struct Value: Hashable {
    let id: String
    let mentions: Int
  }
}
