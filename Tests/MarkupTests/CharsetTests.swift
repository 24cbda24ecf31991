import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite struct `A charset` {
  static let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x78, 0x94]

  /// The bytes that two hexadecimal digits each write.
  private static func bytes(_ digits: String) -> [UInt8] {
    let all = Array(digits.utf8)
    return stride(from: 0, to: all.count, by: 2).compactMap { index in
      UInt8(String(decoding: all[index..<(index + 2)], as: UTF8.self), radix: 16)
    }
  }

  @Test(
    arguments: [
      (Array("café".utf8), nil, "café", "utf-8"),
      ([0xEF, 0xBB, 0xBF, 0x61], nil, "a", "utf-8"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], nil, "aé", "utf-16le"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC], nil, "a€", "utf-16be"),
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], nil, "😀", "utf-16le"),
      (latin, nil, "café “x”", "windows-1252"),
      (latin, "iso-8859-1", "café “x”", "windows-1252"),
      (Array("café".utf8), "iso-8859-1", "café", "utf-8"),
      (Array("Закон".utf8), "windows-1251", "Закон", "utf-8"),
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

  /// The bytes are Python's.
  static let declared: [(charset: String, bytes: String, text: String)] = [
    ("iso-8859-2", "b3f364bc20bff3b377", "łódź żółw"),
    ("ISO-8859-15", "63bd757220e0203520a4", "cœur à 5 €"),
    ("windows-1250", "50f8ed6c699a209e6c759d6f75e86bfd", "Příliš žluťoučký"),
    ("windows-1251", "c7e0eaeeed20ee20e4e0ededfbf5", "Закон о данных"),
    ("x-cp1251", "c7e0eaeeed20ee20e4e0ededfbf5", "Закон о данных"),
    ("koi8-r", "fac1cbcfce20cf20c4c1ceced9c8", "Закон о данных"),
    ("windows-1255", "e7e5f7", "חוק"),
    ("windows-1256", "dec7e4e6e4", "قانون"),
    ("shift_jis", "8b4b90a78365835883679640", "規制テスト法"),
    ("euc-jp", "b5acc0a9a5c6a5b9a5c8cba1", "規制テスト法"),
    (
      "iso-2022-jp", "1b2442352c40291b2842206c6177201b24422546253925481b2842",
      "規制 law テスト"
    ),
    ("gb2312", "cafdbeddb0b2c8abb7a8", "数据安全法"),
    ("gb18030", "cafdbedd8139ee39b7a89439fc36", "数据㐀法😀"),
    ("euc-kr", "b0b3c0cec1a4bab820bab8c8a3b9fd", "개인정보 보호법"),
    ("big5", "bcc6a6ecb56fae69b3a1", "數位發展部"),
  ]

  @Test(arguments: declared)
  func `is read by the library where it is declared`(
    charset: String, bytes: String, text: String
  ) throws {
    let decoded = try Charset.decode(Self.bytes(bytes), declared: charset)
    #expect(decoded.text == text)
    #expect(decoded.charset == charset.lowercased())
    #expect(!decoded.isRepaired && !decoded.isGuess && decoded.refused == nil)
  }

  /// Decoding the bytes of each stretch alone gives the text of the stretch.
  @Test(arguments: declared)
  func `knows where each part of the text stood`(
    charset: String, bytes: String, text: String
  ) throws {
    let all = Self.bytes(bytes)
    let decoded = try Charset.decode(all, declared: charset)
    let utf8 = Array(decoded.text.utf8)
    #expect(decoded.stretches.reduce(0) { $0 + $1.text.count } == utf8.count)
    guard !charset.hasPrefix("iso-2022") else { return }
    for stretch in decoded.stretches {
      let part = all[Int(stretch.bytes.lowerBound)..<Int(stretch.bytes.upperBound)]
      let wanted = utf8[Int(stretch.text.lowerBound)..<Int(stretch.text.upperBound)]
      let library = try #require(CharsetLabel(charset).library)
      let found = try #require(TextInCharset(Array(part), library))
      #expect(found.writing.text == Array(wanted))
    }
  }

  @Test func `is a guess when nothing told it`() throws {
    #expect(try Charset.decode(Self.latin, declared: nil).isGuess)
    #expect(try !Charset.decode(Self.latin, declared: "latin1").isGuess)
  }

  @Test func `that is not known, or that the bytes are not in, is refused by name`() throws {
    #expect(try Charset.decode(Self.latin, declared: "x-klingon").refused == "x-klingon")
    #expect(try Charset.decode(Self.latin, declared: "big5").refused == "big5")
    #expect(try Charset.decode(Self.latin, declared: "latin1").refused == nil)
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
    #expect(
      decoded.stretches == [
        CharsetStretch(text: 0..<23, bytes: 0..<23), CharsetStretch(text: 23..<26, bytes: 23..<24),
      ])
  }

  @Test func `is none for what is not text`() {
    #expect(throws: MarkupFailure.notText) {
      try Charset.decode((0..<200).map { UInt8($0) &* 7 & 0x1F }, declared: nil)
    }
  }

  @Test func `is UTF-8 read twice where all of a text proves it`() throws {
    let text = "Déjà vu à l’été: “où?” für €5 – ça va."
    let doubled = try #require(String(bytes: text.utf8, encoding: .isoLatin1))
    let decoded = try Charset.decode(Array(doubled.utf8), declared: nil)
    #expect(decoded.text == text)
    #expect(decoded.doubled == .repaired)
    let stretch = try #require(decoded.stretches.dropFirst().first)
    #expect(stretch == CharsetStretch(text: 1..<3, bytes: 1..<5))
    let mixed = try Charset.decode(Array((doubled + " é").utf8), declared: nil)
    #expect(mixed.text == doubled + " é")
    #expect(mixed.doubled == .suspected)
    #expect(try Charset.decode(Array("He wrote Ã© for é.".utf8), declared: nil).doubled == .not)
  }

  @Test func `of random bytes gives a text whatever is declared`() throws {
    var numbers = SeededGenerator(seed: 20_261_124)
    for charset in Self.declared.map(\.charset) + ["hz-gb-2312", "utf-7", "utf-16", "ibm037"] {
      for _ in 0..<40 {
        let bytes = (0..<Int.random(in: 0..<80, using: &numbers)).map { _ in
          UInt8.random(in: 0x20...0xFF, using: &numbers)
        }
        let decoded = try Charset.decode(bytes, declared: charset)
        #expect(
          decoded.stretches.last.map { Int($0.text.upperBound) } ?? 0 == decoded.text.utf8.count)
        #expect(decoded.stretches.allSatisfy { Int($0.bytes.upperBound) <= bytes.count })
      }
    }
  }
}
