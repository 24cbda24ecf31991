internal import Text

/// The sentences that a source puts into many of its articles: disclaimers, offers, menus.
///
/// Gathered over a corpus by `SentenceStatistics`, then frozen: an article cleaned with the same set
/// always comes out the same.
package struct RepeatedSentences: Sendable, Equatable {
  private let keys: Set<UInt64>

  package static let none = RepeatedSentences(keys: [])

  init(keys: Set<UInt64>) {
    self.keys = keys
  }

  /// Reads what `bytes` gave; nil when it cannot have been that.
  package init?(bytes: [UInt8]) {
    guard bytes.count.isMultiple(of: 8) else { return nil }
    keys = Set(
      stride(from: 0, to: bytes.count, by: 8).map { start in
        bytes[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
      })
  }

  /// Eight bytes a sentence, ascending: what a manifest keeps.
  package var bytes: [UInt8] {
    keys.sorted().flatMap { key in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: key >> $0) }
    }
  }

  package var isEmpty: Bool { keys.isEmpty }

  func contains(_ key: UInt64) -> Bool { keys.contains(key) }
}

/// Counts in how many articles of a source each sentence stands.
package struct SentenceStatistics: Sendable {
  /// A sentence in fewer articles of its source is not repeated.
  package static let leastArticles = 5
  /// Nor one in a smaller share of them.
  package static let leastShare = 0.01
  /// When more sentences than this are counted, those seen once are forgotten.
  private static let mostSentences = 4_000_000

  private var counts: [UInt64: UInt32] = [:]
  private var sources: [UInt64: UInt32] = [:]
  private var sourceOf: [UInt64: UInt64] = [:]
  private var seenTitles: Set<UInt64> = []

  package init() {}

  /// How many different articles were counted.
  package var articles: Int { seenTitles.count }

  /// Counts an article. One with the title of another of the same source is the same article.
  package mutating func add(_ article: Article) {
    let source = SentenceKey.source(of: article)
    let title = SentenceKey.hash(article.title.utf8, from: source)
    guard seenTitles.insert(title).inserted else { return }
    sources[source, default: 0] += 1
    let outline = TextOutline(TextNormalizer.body(article.text))
    for key in Set(
      outline.countedSentences.map {
        SentenceKey.hash($0, of: outline.lower, from: source)
      })
    {
      counts[key, default: 0] += 1
      if counts[key] == UInt32(Self.leastArticles) { sourceOf[key] = source }
    }
    if counts.count > Self.mostSentences { counts = counts.filter { $0.value > 1 } }
  }

  package var repeated: RepeatedSentences {
    var keys: Set<UInt64> = []
    for (key, source) in sourceOf {
      let least = Double(sources[source] ?? 0) * Self.leastShare
      if Double(counts[key] ?? 0) >= least { keys.insert(key) }
    }
    return RepeatedSentences(keys: keys)
  }
}

/// Names a sentence of a source by a hash.
enum SentenceKey {
  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  static func hash(_ bytes: some Sequence<UInt8>, from seed: UInt64) -> UInt64 {
    bytes.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  static func hash(_ span: TextSpan, of bytes: [UInt8], from seed: UInt64) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for index in span.start..<span.end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }

  static func source(of article: Article) -> UInt64 {
    hash(Fold.fold(article.source ?? "").utf8, from: 0)
  }
}

extension TextOutline {
  /// Shorter sentences inside a line say nothing, in bytes.
  private static let shortest = 25

  /// Lines of at least three bytes, and long sentences where a line has several.
  var countedSentences: [TextSpan] {
    var found: [TextSpan] = []
    for line in lines {
      var start = line.start
      while start < line.end {
        let end = sentenceEnd(from: start, in: line)
        let isWhole = start == line.start && end == line.end
        if isWhole ? end - start >= 3 : end - start >= Self.shortest {
          found.append(TextSpan(start, end))
        }
        start = end
        while start < line.end, bytes[start] == 0x20 { start += 1 }
      }
    }
    return found
  }
}
