/// What an article's unmarked words look like, small enough to compare every pair that may be alike.
///
/// MinHash over shingles of words (A. Broder, "On the resemblance and containment of documents",
/// 1997), one hash with the minimum of each of `slots` bins (P. Li, A. Owen, C.-H. Zhang, "One
/// Permutation Hashing", 2012); an empty bin takes the minimum of the next full one (A. Shrivastava,
/// P. Li, "Densifying One Permutation Hashing via Rotation", 2014).
package struct Fingerprint: Hashable, Sendable {
  /// How many minima are kept: a power of two.
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
    var hashes: [UInt64] = []
    for word in words { hashes.append(Self.hash(of: word)) }
    guard hashes.count >= Self.leastShingles + Self.shingle - 1 else {
      self.init(minima: [])
      return
    }
    var minima = [UInt32](repeating: .max, count: Self.slots)
    var isFull = [Bool](repeating: false, count: Self.slots)
    for start in 0...(hashes.count - Self.shingle) {
      var value: UInt64 = 0
      for place in start..<(start + Self.shingle) { value = Self.mixed(value, hashes[place]) }
      let bin = Int(truncatingIfNeeded: value) & (Self.slots - 1)
      minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: value >> 32))
      isFull[bin] = true
    }
    self.init(minima: Self.filled(minima, isFull))
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

  /// The same of some bands as numbers: equal for equal bands, and hardly ever for others.
  package func bandHashes(_ bands: Range<Int>) -> [UInt64] {
    guard !bytes.isEmpty else { return [] }
    let width = Self.bandRows * 2
    return bands.map { band in
      Self.mixed(UInt64(band), Self.hash(bytes[(band * width)..<((band + 1) * width)]))
    }
  }

  /// The similarity where both texts are long enough to have one; nil elsewhere.
  package func comparison(with other: Fingerprint) -> Double? {
    bytes.isEmpty || other.bytes.isEmpty ? nil : similarity(to: other)
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
  private static func filled(_ minima: [UInt32], _ isFull: [Bool]) -> [UInt32] {
    minima.indices.map { bin in
      for distance in 0..<slots where isFull[(bin + distance) % slots] {
        return minima[(bin + distance) % slots] &+ UInt32(distance) &* 0x9E37_79B9
      }
      return 0
    }
  }

  /// The same as `hash` of its bytes.
  private static func hash(of word: String) -> UInt64 {
    let bytes = word.utf8Span.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The finaliser of SplitMix64 (G. Steele and others, 2014) over what came before and a word.
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    var value = (sum &* 0x9E37_79B9_7F4A_7C15) ^ word
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
