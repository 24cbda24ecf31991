/// Why a question has no answer.
package enum SearchFailure: Error, Equatable, Sendable {
  /// The query text is wrong; all that was found, in the order of their places. Never empty.
  case syntax([QueryError])
  /// A prefix or a word of NEAR stands for more words than the cap.
  case tooBroad([QueryError])
  /// A part of the request other than the query text is wrong: `select.org[1]`, `since`, `tz`.
  case request(path: String, message: String, hint: String?)
  /// There is no index at this path, or none that was ever published.
  case indexMissing(path: String)
  /// Written by another version; the text names the command that rebuilds it.
  case otherSchema(String)
  case corrupt(String)
  /// The deadline passed.
  case timeout
  /// The request was withdrawn.
  case cancelled
  /// The index changed under the reader again and again; asking again may help.
  case changing
  /// The operating system or the engine refused: no memory, no descriptors, no permission.
  case system(String)
}
