package import Facets
package import IndexFormat
package import Platform
package import Xapian

/// Why writing to an index stopped. Nothing that was acknowledged is lost by any of these.
package enum IndexingFailure: Error, Sendable, CustomStringConvertible {
  /// The index is missing, damaged or of another schema.
  case format(IndexFormatFailure)
  /// Xapian refused, also when the batch was done again.
  case database(XapianError)
  /// The system refused.
  case system(SystemFailure)
  case facets(FacetFailure)
  /// A catalogue of entities cannot be used; the text says where and why.
  case catalogue(String)
  /// Another build of the same index is running.
  case busy(path: String)

  package var description: String {
    switch self {
    case .format(let failure): failure.description
    case .database(let error): "the index cannot be written: \(error.message)"
    case .system(let failure): failure.description
    case .facets(let failure): failure.description
    case .catalogue(let text): text
    case .busy(let path):
      "another build of the index at \(path) is running: wait for it, or stop it and go on from "
        + "where it stopped with the same command"
    }
  }
}

/// Runs a body whose failures are Xapian's.
func writing<Answer: ~Copyable>(
  _ body: () throws(XapianError) -> Answer
) throws(IndexingFailure) -> Answer {
  do { return try body() } catch { throw .database(error) }
}

/// Runs a body whose failures are the system's.
func onDisk<Answer: ~Copyable>(
  _ body: () throws(SystemFailure) -> Answer
) throws(IndexingFailure) -> Answer {
  do { return try body() } catch { throw .system(error) }
}

/// Runs a body whose failures are the index format's.
func formatted<Answer: ~Copyable>(
  _ body: () throws(IndexFormatFailure) -> Answer
) throws(IndexingFailure) -> Answer {
  do { return try body() } catch { throw .format(error) }
}
