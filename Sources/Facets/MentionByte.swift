/// How a document mentions a value, in a byte: the number of mentions up to 127, and 128 when it
/// is major. A greater byte stands first where nothing scores.
struct MentionByte: Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(mentions: Int, isMajor: Bool) {
    rawValue = UInt8(min(mentions, 127)) | (isMajor ? 128 : 0)
  }

  init(_ entry: FacetEntry) {
    self.init(mentions: Int(entry.mentions), isMajor: entry.isMajor)
  }

  init(_ entry: EncodedFacets.Entry) {
    self.init(mentions: Int(entry.mentions), isMajor: entry.isMajor)
  }

  func adding(_ other: MentionByte) -> MentionByte {
    MentionByte(mentions: mentions + other.mentions, isMajor: isMajor || other.isMajor)
  }

  var mentions: Int { Int(rawValue & 127) }
  var isMajor: Bool { rawValue & 128 != 0 }
}
