/// Why a C library's input could not be read.
package enum MarkupFailure: Error, Equatable, Sendable {
  /// A gzip stream that breaks off or does not check; `what` is zlib's word.
  case damagedGzip(what: String)
  /// It unpacks to more than the ratio allowed.
  case gzipBomb(ratio: Int)
  /// The bytes are text in no charset we read.
  case notText
  /// Out of memory inside a library.
  case outOfMemory
}
