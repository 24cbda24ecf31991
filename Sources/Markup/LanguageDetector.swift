private import MarkupBridge

/// Tells the language of a text by Google's Compact Language Detector 2.
package enum LanguageDetector {
  /// Fewer bytes than this are too few to tell by.
  package static let least = 30
  /// Of fewer bytes than this only the languages in `likely` are told. Sentences of news cut to 50
  /// bytes came out wrong 22 times in 1511, mostly as a rare neighbour: Galician, Malay, Serbian.
  package static let leastForAll = 60
  private static let likely: Set<String> = ["en", "fr", "de", "es", "it", "nl", "pt", "pl"]

  /// The ISO 639 code of the language of `text`, nil when it cannot be told.
  ///
  /// Of a long text it reads four pieces spread over it: one language of an article is enough to
  /// choose its stemmer.
  package static func language(of text: String) -> String? {
    let bytes = sample(of: Array(text.utf8))
    guard bytes.count >= least else { return nil }
    var answer = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe MBDetectLanguage(buffer.baseAddress, buffer.count)
    }
    // Without the script or country that CLD2 adds: `zh-Hant`, `sr-ME`.
    let code = unsafe withUnsafeBytes(of: &answer.code) { raw in
      unsafe String(
        decoding: raw.prefix { $0 != 0 && $0 != UInt8(ascii: "-") }, as: UTF8.self)
    }
    guard code != "un" else { return nil }
    if bytes.count < leastForAll { return answer.isReliable && likely.contains(code) ? code : nil }
    return answer.isReliable || answer.percent >= 60 ? code : nil
  }

  /// Pieces, and bytes in each.
  private static let pieces = 4
  private static let piece = 512

  /// `bytes` itself when it is short; else pieces of it from its beginning to its end, cut at spaces.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > pieces * piece else { return bytes }
    var sample: [UInt8] = []
    for place in 0..<pieces {
      var start = (bytes.count - piece) * place / (pieces - 1)
      var end = start + piece
      while start > 0, start < end, bytes[start - 1] > 0x20 { start += 1 }
      while end > start, end < bytes.count, bytes[end] > 0x20 { end -= 1 }
      sample += bytes[start..<end]
      sample.append(0x20)
    }
    return sample
  }
}
