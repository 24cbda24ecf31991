internal import Entities
internal import Facets
internal import IndexFormat
internal import Platform
internal import Xapian

extension SearchFailure {
  init(_ error: XapianError) {
    self =
      switch error {
      case .notFound(let text), .opening(let text), .corrupt(let text), .noSuchDocument(let text):
        .corrupt(text)
      case .modified: .changing
      case .interrupted: .cancelled
      case .locked(let text), .invalidArgument(let text), .unimplemented(let text),
        .closed(let text), .system(let text), .other(let text):
        .system(text)
      }
  }

  init(_ failure: IndexFormatFailure) {
    self =
      switch failure {
      case .missing(let path): .indexMissing(path: path)
      case .otherSchema: .otherSchema(failure.description)
      case .damaged: .corrupt(failure.description)
      case .system(let text): .system(text)
      }
  }

  init(_ failure: FacetFailure) {
    self =
      switch failure {
      case .system(let failure): .system(failure.description)
      case .notAColumn, .otherSchema, .damagedColumn, .damagedFacets:
        .corrupt(failure.description)
      }
  }

  /// An interruption is a timeout when its deadline has passed, else it was withdrawn.
  func named(by interruption: Interruption) -> SearchFailure {
    guard self == .cancelled, let deadline = interruption.deadline else { return self }
    return MonotonicClock.now() >= deadline ? .timeout : self
  }
}

/// Calls Xapian, with its failure as one of a search.
func engine<Answer: ~Copyable>(
  _ body: () throws(XapianError) -> Answer
) throws(SearchFailure) -> Answer {
  do { return try body() } catch { throw SearchFailure(error) }
}

/// Reads what the index keeps, likewise.
func format<Answer: ~Copyable>(
  _ body: () throws(IndexFormatFailure) -> Answer
) throws(SearchFailure) -> Answer {
  do { return try body() } catch { throw SearchFailure(error) }
}

/// Reads facets, likewise.
func facets<Answer: ~Copyable>(
  _ body: () throws(FacetFailure) -> Answer
) throws(SearchFailure) -> Answer {
  do { return try body() } catch { throw SearchFailure(error) }
}
