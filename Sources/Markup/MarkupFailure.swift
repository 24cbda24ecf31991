/// Why a C library's input could not be read.
package enum MarkupFailure: Error, Equatable, Sendable {
  /// A packed stream or an archive that breaks off or does not check; `what` is the library's word.
  case damaged(what: String)
  /// A member of an archive that cannot be read; the next one may be.
  case damagedMember(what: String)
  /// It unpacks to more than the ratio allowed.
  case bomb(ratio: Int)
  /// Whoever gives the bytes failed, and knows why.
  case source
  /// The bytes are text in no charset we read.
  case notText
  /// Out of memory inside a library.
  case outOfMemory
}
