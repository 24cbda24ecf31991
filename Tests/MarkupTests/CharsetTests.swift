import Markup
import Testing

@Suite struct `A charset` {
  static let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94]

  @Test(
    arguments: [
      (Array("café".utf8), nil, "café", "utf-8"),
      ([0xEF, 0xBB, 0xBF, 0x61], nil, "a", "utf-8"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], nil, "aé", "utf-16le"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC], nil, "a€", "utf-16be"),
      (latin, nil, "café “x”", "windows-1252"),
      (latin, "iso-8859-1", "café “x”", "windows-1252"),
      (Array("café".utf8), "iso-8859-1", "café", "utf-8"),
      ([0xB3, 0xF3, 0x64, 0xBC], "iso-8859-2", "łódź", "iso-8859-2"),
      ([0x83, 0x65, 0x83, 0x58], "shift_jis", "テス", "shift_jis"),
      (latin, "no-such-charset", "café “x”", "windows-1252"),
      (latin, "../../etc", "café “x”", "windows-1252"),
    ] as [([UInt8], String?, String, String)])
  func `is told by its mark, its validity or its declaration`(
    bytes: [UInt8], declared: String?, text: String, charset: String
  ) throws {
    let decoded = try Charset.decode(bytes, declared: declared)
    #expect(decoded.text == text)
    #expect(decoded.charset == charset)
    #expect(!decoded.isRepaired)
  }

  @Test func `is a guess when nothing told it`() throws {
    #expect(try Charset.decode(Self.latin, declared: nil).isGuess)
    #expect(try !Charset.decode(Self.latin, declared: "latin1").isGuess)
  }

  @Test func `is UTF-16 without a mark when every second byte is zero`() throws {
    let bytes = "A plain sentence.".utf8.flatMap { byte in [byte, UInt8(0)] }
    let decoded = try Charset.decode(bytes, declared: nil)
    #expect(decoded.text == "A plain sentence.")
    #expect(decoded.isGuess)
  }

  @Test func `stays UTF-8 with a few broken bytes`() throws {
    let bytes = Array("é à ü ö ß ç ñ é".utf8) + [0xE9]
    let decoded = try Charset.decode(bytes, declared: nil)
    #expect(decoded.text == "é à ü ö ß ç ñ é\u{FFFD}")
    #expect(decoded.isRepaired)
  }

  @Test func `is none for what is not text`() {
    #expect(throws: MarkupFailure.notText) {
      try Charset.decode((0..<200).map { UInt8($0) &* 7 & 0x1F }, declared: nil)
    }
  }
}
