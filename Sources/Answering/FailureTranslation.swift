internal import IndexFormat
package import Indexing
internal import Searching
internal import Text
package import Wire
internal import Xapian

/// From a failure of searching to one that a client can act on.
extension WireFailure {
  init(_ failure: SearchFailure) {
    switch failure {
    case .syntax(let errors): self.init(.querySyntax, errors)
    case .tooBroad(let errors): self.init(.queryTooBroad, errors)
    case .request(let path, let message, let hint):
      self.init(.badRequest, message, hint: hint, path: path)
    case .indexMissing(let path):
      self.init(
        .indexMissing, "there is no index at \(path)",
        hint: "make one: dossier -i \(path) index FOLDER")
    case .otherSchema(let text): self.init(.indexCorrupt, text)
    case .corrupt(let text):
      self.init(.indexCorrupt, text, hint: "dossier verify tells what is damaged")
    case .timeout:
      self.init(
        .timeout, "the deadline passed before the answer was complete",
        hint: "ask for less, or give more time with timeout_ms")
    case .cancelled: self.init(.cancelled, "the request was cancelled")
    case .changing: self.init(.busy, "the index is changing too fast to be read; ask again")
    case .system(let text): self.init(.internal, text)
    }
  }

  /// The first error is the answer's own, the others stand beside it.
  private init(_ code: FailureCode, _ errors: [QueryError]) {
    let failures = errors.map { error in
      WireFailure(code, error.message, hint: error.hint).at(error.span.start, error.span.end)
    }
    self = failures.first ?? WireFailure(code, "the query cannot be read")
    also = Array(failures.dropFirst())
  }
}

extension WireFailure {
  /// From a failure of writing.
  package init(indexing failure: IndexingFailure) {
    switch failure {
    case .format(.missing(let path)): self.init(.indexMissing, failure.description, path: path)
    case .format(.system), .system: self.init(.internal, failure.description)
    case .format, .facets: self.init(.indexCorrupt, failure.description)
    case .database(.corrupt), .database(.notFound):
      self.init(.indexCorrupt, failure.description, hint: "dossier verify tells what is damaged")
    case .database: self.init(.internal, failure.description)
    case .catalogue: self.init(.badRequest, failure.description)
    case .busy: self.init(.busy, failure.description)
    }
  }
}
