/// How a document mentions a value, in a byte: the number of mentions up to 127, and 128 when it
/// is major. A greater byte stands first where nothing scores.
struct MentionByte: Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ entry: FacetEntry) {
    rawValue = UInt8(min(entry.mentions, 127)) | (entry.isMajor ? 128 : 0)
  }

  var mentions: Int { Int(rawValue & 127) }
  var isMajor: Bool { rawValue & 128 != 0 }
}
