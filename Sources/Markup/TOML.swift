private import MarkupBridge

/// Reads TOML 1.0 through toml++.
package enum TOML {
  /// The document as JSON in UTF-8, keys in the order of the source, dates as ISO 8601 strings; nil
  /// when it is not valid.
  ///
  /// The library recurs for each level: the caller bounds how deep a text may nest.
  package static func json(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var json = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe MBReadTOML(buffer.baseAddress, buffer.count)
    }
    defer { unsafe MBTextFree(&json) }
    guard let start = unsafe json.bytes else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: start, count: json.count))
  }
}
