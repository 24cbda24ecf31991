private import MarkupBridge

/// Tells the language of a text by Google's Compact Language Detector 2.
package enum LanguageDetector {
  /// Fewer bytes than this are too few to tell by.
  package static let least = 60

  /// The ISO 639 code of the language of `text`, `und` when it cannot be told.
  ///
  /// Reads at most the first 16 KiB: one language of an article is enough to choose its stemmer.
  package static func language(of text: String) -> String {
    var bytes = Array(text.utf8.prefix(16_384))
    while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
    guard bytes.count >= least else { return "und" }
    var answer = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe MBDetectLanguage(buffer.baseAddress, buffer.count)
    }
    let code = unsafe withUnsafeBytes(of: &answer.code) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard code != "un", answer.isReliable || answer.percent >= 60 else { return "und" }
    return code
  }
}
