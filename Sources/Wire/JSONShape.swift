/// What can be said of a JSON text before it is decoded: whether it is UTF-8, and how deep it goes.
///
/// A decoder that recurses into hostile nesting can exhaust the stack; this one pass cannot.
public enum JSONShape {
  /// Throws `bad_frame` for bytes that are not UTF-8, `bad_request` for nesting over
  /// `WireLimits.jsonDepth`.
  public static func check(_ bytes: [UInt8]) throws(WireFailure) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw WireFailure(.badFrame, "the request is not valid UTF-8", hint: "send UTF-8")
    }
    guard depth(of: bytes) <= WireLimits.jsonDepth else {
      throw WireFailure(
        .badRequest, "the request nests deeper than \(WireLimits.jsonDepth) levels",
        hint: "no request needs more than 4")
    }
  }

  /// The deepest nesting of objects and arrays; brackets within strings do not count.
  static func depth(of bytes: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var inString = false
    var escaped = false
    for byte in bytes {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return deepest
  }
}
