/// What an article's unmarked words look like, small enough to compare every pair that may be alike.
///
/// MinHash over shingles of words (A. Broder, "On the resemblance and containment of documents",
/// 1997), one permutation with rotation over `slots` bins (P. Li, A. Owen, C.-H. Zhang, "One
/// Permutation Hashing", 2012).
package struct Fingerprint: Hashable, Sendable {
  /// How many minima are kept.
  package static let slots = 64
  /// Two articles at least this similar are one story.
  package static let threshold = 0.5

  /// Four bytes a minimum, little endian; empty when the text was too short to have one.
  package let bytes: [UInt8]

  /// Nil unless `bytes` is what a fingerprint's own `bytes` may be.
  package init?(bytes: [UInt8]) {
    guard bytes.isEmpty || bytes.count == Self.slots * 4 else { return nil }
    self.bytes = bytes
  }

  /// Short strings; articles that share one may be alike, others are taken not to be.
  package var bandKeys: [String] { [] }

  /// An estimate of the Jaccard similarity of the two texts' shingles, 0...1.
  package func similarity(to other: Fingerprint) -> Double { 0 }
}
