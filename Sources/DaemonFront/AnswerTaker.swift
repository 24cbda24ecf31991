internal import NIOCore
internal import Wire

/// The end of a connection that writes answers in its dialect.
protocol AnswerTaker: AnyObject {
  /// Takes one line, without its end, of the answer to an admitted request.
  func take(_ line: ByteBuffer, _ kind: AnswerLine, for serial: UInt32)

  /// Sends what was taken.
  func flush()

  /// Whether a waiting request may be started.
  func mayStart(_ serial: UInt32) -> Bool

  /// Whether the next byte that comes begins a request, where the connection is to watch for that.
  var isBetweenRequests: Bool { get }

  /// The client has read enough that its requests may go on.
  func resume()

  /// Nothing new will be admitted: close as soon as all is answered.
  func drain()
}
