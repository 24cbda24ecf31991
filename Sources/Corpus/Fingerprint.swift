/// What an article's unmarked words look like, small enough to compare every pair that may be alike.
///
/// MinHash over shingles of words (A. Broder, "On the resemblance and containment of documents",
/// 1997), one hash with the minimum of each of `slots` bins (P. Li, A. Owen, C.-H. Zhang, "One
/// Permutation Hashing", 2012); an empty bin takes the minimum of the next full one (A. Shrivastava,
/// P. Li, "Densifying One Permutation Hashing via Rotation", 2014).
package struct Fingerprint: Hashable, Sendable {
  /// How many minima are kept.
  package static let slots = 128
  /// Two articles at least this similar are one story.
  package static let threshold = 0.4
  /// Two articles of one source under different titles must be at least this similar: sources fill
  /// the same form for many companies, 0.6 alike.
  package static let thresholdWithinSource = 0.8
  /// Words in a shingle.
  package static let shingle = 4
  /// A text with fewer shingles has no fingerprint.
  package static let leastShingles = 12
  /// Minima in a band, and bands: articles 0.5 alike share a band 93 times in 100, 0.1 alike twice.
  package static let bandRows = 3
  package static let bands = 20

  /// The low two bytes of each minimum, little endian (P. Li, A. König, "b-Bit Minwise Hashing",
  /// 2010); empty when the text was too short to have one.
  package let bytes: [UInt8]

  /// Of a text too short to have one: like no other.
  package static let none = Fingerprint(minima: [])

  /// Nil unless `bytes` is what a fingerprint's own `bytes` may be.
  package init?(bytes: [UInt8]) {
    guard bytes.isEmpty || bytes.count == Self.slots * 2 else { return nil }
    self.bytes = bytes
  }

  private init(minima: [UInt32]) {
    bytes = minima.flatMap { value in
      [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }
  }

  /// Of the words of a text, folded.
  init(words: some Sequence<String>) {
    let hashes = words.map { Self.hash($0.utf8) }
    guard hashes.count >= Self.leastShingles + Self.shingle - 1 else {
      self.init(minima: [])
      return
    }
    var minima = [UInt32?](repeating: nil, count: Self.slots)
    for start in 0...(hashes.count - Self.shingle) {
      let value = Self.mixed(hashes[start..<(start + Self.shingle)])
      let bin = Int(value % UInt64(Self.slots))
      let rest = UInt32(truncatingIfNeeded: value >> 32)
      minima[bin] = min(minima[bin] ?? .max, rest)
    }
    self.init(minima: Self.filled(minima))
  }

  /// Short strings; articles that share one may be alike, others are taken not to be.
  package var bandKeys: [String] {
    guard !bytes.isEmpty else { return [] }
    let width = Self.bandRows * 2
    return (0..<Self.bands).map { band in
      let key = Self.hash(bytes[(band * width)..<((band + 1) * width)])
      return String(band, radix: 36) + "." + String(key, radix: 36)
    }
  }

  /// An estimate of the Jaccard similarity of the two texts' shingles, 0...1.
  package func similarity(to other: Fingerprint) -> Double {
    guard !bytes.isEmpty, bytes.count == other.bytes.count else { return 0 }
    var same = 0
    for start in stride(from: 0, to: bytes.count, by: 2) {
      if bytes[start] == other.bytes[start], bytes[start + 1] == other.bytes[start + 1] {
        same += 1
      }
    }
    return Double(same) / Double(Self.slots)
  }
}

extension Fingerprint {
  /// An empty bin takes what the next full one has, with its distance mixed in.
  private static func filled(_ minima: [UInt32?]) -> [UInt32] {
    minima.indices.map { bin in
      for distance in 0..<minima.count {
        if let value = minima[(bin + distance) % minima.count] {
          return value &+ UInt32(distance) &* 0x9E37_79B9
        }
      }
      return 0
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The finaliser of SplitMix64 (G. Steele and others, 2014) over the words in order.
  private static func mixed(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { sum, word in
      var value = (sum &* 0x9E37_79B9_7F4A_7C15) ^ word
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
