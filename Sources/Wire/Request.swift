/// One request of protocol `dossier/1`, decoded and checked.
public struct Request: Sendable {
  public let id: RequestID?
  /// In milliseconds; nil for the daemon's default.
  public let timeout: Int?
  public let unit: OffsetUnit
  public let operation: Operation

  /// Decodes one line. Throws `bad_frame`, `bad_request` or `version`.
  public init(decoding bytes: [UInt8]) throws(WireFailure) {
    try self.init(JSONValue(parsing: bytes))
  }

  public init(_ value: JSONValue) throws(WireFailure) {
    var fields = try RequestFields(value)
    id = try Self.id(in: &fields)
    if let version = try fields.whole("v", in: 0...Int(Int32.max)),
      !WireLimits.versions.contains(version)
    {
      throw WireFailure(
        .version, "protocol version \(version) is not spoken here",
        hint: "versions: \(WireLimits.versions.map(String.init).joined(separator: ", "))")
    }
    timeout = try fields.whole("timeout_ms", in: 1...WireLimits.longestTimeout)
    unit = try fields.choice("unit", OffsetUnit.self) ?? .utf8
    operation = try Operation(&fields)
    try fields.finish()
  }

  private static func id(in fields: inout RequestFields) throws(WireFailure) -> RequestID? {
    switch fields.value("id") {
    case nil: return nil
    case .string(let text): return .text(text)
    case .integer(let number): return .number(number)
    default: throw fields.wrong("id", "must be a string or an integer")
    }
  }

  /// The id of a request that could not be decoded, as far as it can be told, for its error.
  public static func id(of value: JSONValue?) -> RequestID? {
    switch value?["id"] {
    case .string(let text): .text(text)
    case .integer(let number): .number(number)
    default: nil
    }
  }
}
