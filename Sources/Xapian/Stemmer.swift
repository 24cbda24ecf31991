internal import XapianBridge

/// A Snowball stemmer of one language. It remembers nothing: callers keep the stems of frequent words.
@safe public struct Stemmer: ~Copyable {
  private let raw: OpaquePointer

  /// Takes a language by name (`english`) or code (`en`); an unknown one is an `invalidArgument`.
  public init(language: String) throws(XapianError) {
    let raw = try language.lent { language throws(XapianError) in
      try bridgedHandle { unsafe XBStemmerMake(language, $0) }
    }
    unsafe self.raw = raw
  }

  deinit { unsafe XBStemmerFree(raw) }

  /// The stem of a lower-case word in NFC, accents kept; the word itself when it cannot be stemmed.
  public func stem(_ word: String) -> String {
    // A stem is hardly ever longer than its word; a second round makes room when it is.
    var capacity = word.utf8.count + 16
    while true {
      guard let (stem, count) = try? stem(word, capacity: capacity) else { return word }
      if count <= capacity { return stem }
      capacity = count
    }
  }

  private func stem(
    _ word: String, capacity: Int
  ) throws(XapianError) -> (stem: String, count: Int) {
    try word.lent { word throws(XapianError) in
      var failure = unsafe XBFailure()
      var count = 0
      let stem = unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        count = unsafe XBStemmerStem(raw, word, start, capacity, &failure)
        return count <= capacity ? count : 0
      }
      guard unsafe failure.kind == .none else { throw unsafe XapianError(failure) }
      return (stem, count)
    }
  }
}
