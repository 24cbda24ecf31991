internal import XapianBridge

/// Makes one call of the bridge, and throws the failure it reports.
@safe func bridged<Value: ~Copyable>(
  _ call: (UnsafeMutablePointer<XBFailure>) -> Value
) throws(XapianError) -> Value {
  var failure = unsafe XBFailure()
  let value = unsafe call(&failure)
  guard unsafe failure.kind == .none else { throw unsafe XapianError(failure) }
  return value
}

/// Makes a call that gives a handle.
@safe func bridgedHandle(
  _ call: (UnsafeMutablePointer<XBFailure>) -> OpaquePointer?
) throws(XapianError) -> OpaquePointer {
  guard let handle = unsafe try bridged(call) else { throw .other("the bridge gave no handle") }
  return unsafe handle
}

extension Span where Element == UInt8 {
  /// Lends the bytes for the length of a call.
  @safe func lent<Value: ~Copyable>(
    _ call: (XBBytes) throws(XapianError) -> Value
  ) throws(XapianError) -> Value {
    try unsafe withUnsafeBufferPointer { buffer throws(XapianError) in
      unsafe try call(XBBytes(bytes: buffer.baseAddress, count: buffer.count))
    }
  }
}

extension String {
  /// Lends the text's UTF-8 for the length of a call.
  @safe func lent<Value: ~Copyable>(
    _ call: (XBBytes) throws(XapianError) -> Value
  ) throws(XapianError) -> Value {
    try utf8Span.span.lent(call)
  }
}
