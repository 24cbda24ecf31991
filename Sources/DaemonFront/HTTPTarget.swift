internal import Wire

/// The target of an HTTP request: its path and its parameters, decoded (RFC 3986).
struct HTTPTarget: Equatable {
  /// In the order written, each decoded; a name may stand several times.
  struct Parameter: Equatable {
    let name: String
    let value: String
  }

  /// The parts of the path between slashes, decoded.
  let path: [String]
  let parameters: [Parameter]

  /// Throws `bad_request` for what is not percent-encoded UTF-8.
  init(_ target: String) throws(WireFailure) {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in halves[0].split(separator: "/") {
      path.append(try Self.decoded(part, plusIsSpace: false))
    }
    var parameters: [Parameter] = []
    for pair in halves.count > 1 ? halves[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(sides[0], plusIsSpace: true)
      let value = sides.count > 1 ? try Self.decoded(sides[1], plusIsSpace: true) : ""
      parameters.append(Parameter(name: name, value: value))
    }
    self.path = path
    self.parameters = parameters
  }

  private static func decoded(
    _ text: Substring, plusIsSpace: Bool
  ) throws(WireFailure) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = hexDigit(rest.popFirst()), let low = hexDigit(rest.popFirst()) else {
          throw WireFailure(.badRequest, "a % in the address is not followed by two hex digits")
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw WireFailure(.badRequest, "the address is not percent-encoded UTF-8")
    }
    return decoded
  }

  private static func hexDigit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      byte - UInt8(ascii: "0")
    case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
      (byte | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
