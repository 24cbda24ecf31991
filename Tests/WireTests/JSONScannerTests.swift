import TestSupport
import Testing

@testable import Wire

@Suite("A JSON scanner")
struct JSONScannerTests {
  static let seed: UInt64 = 20_241_124
  static let texts = [
    #"{"id":1,"op":"search","q":"a \"b\" \u00e9","select":{"org":["x","y"]},"limit":10}"#,
    #"{"op":"update","docs":[{"id":"a","n":-1.5e+3,"ok":true,"no":false,"z":null,"l":[[],{}]}]}"#,
    #"{ "a" : 0 , "b" : [ 1 , 2.0 , 3E7 ] , "c" : { "d" : "\\\/\b\f\n\r\t" } }"#,
  ]

  static func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    let alphabet = Array(#"{}[]":,0123456789.eE+-\utrfalsn "#.utf8)
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  /// What is passed on must be what its reader can read, and what is refused must be broken.
  @Test func `agrees with the decoder on what is JSON`() {
    var random = SeededGenerator(seed: Self.seed)
    for round in 0..<20_000 {
      let bytes = Self.mutated(Self.texts[round % Self.texts.count], &random)
      let failure = JSONMembers.scan(bytes.span).failure
      let text = String(decoding: bytes, as: UTF8.self)
      // Doubled names and other values than objects are JSON, and no requests.
      if failure?.code == .badRequest { continue }
      // Foundation's decoder takes a comma before a closing bracket; RFC 8259 does not.
      if text.contains(/,\s*[\]}]/) { continue }
      let isRead = (try? JSONValue(parsing: bytes)) != nil
      #expect(isRead == (failure == nil), "seed \(Self.seed), round \(round): \(text)")
    }
  }
}
