/// XXH64 with seed 0 over bytes that come in blocks of whole stripes of 32, as every section of a
/// column does (xxHash specification, "XXH64 algorithm description", Yann Collet, 2023).
struct Checksum {
  static let stripe = 32

  private var lanes: SIMD4<UInt64>
  private var count: UInt64 = 0

  init() {
    lanes = [Self.prime1 &+ Self.prime2, Self.prime2, 0, 0 &- Self.prime1]
  }

  /// The checksum of a block alone.
  static func of(_ bytes: RawSpan) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }

  mutating func add(_ bytes: RawSpan) {
    precondition(bytes.byteCount % Self.stripe == 0, "a section is padded to whole stripes")
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    var offset = 0
    while offset < bytes.byteCount {
      a = Self.round(a, Self.load(bytes, offset))
      b = Self.round(b, Self.load(bytes, offset + 8))
      c = Self.round(c, Self.load(bytes, offset + 16))
      d = Self.round(d, Self.load(bytes, offset + 24))
      offset += Self.stripe
    }
    lanes = [a, b, c, d]
    count += UInt64(bytes.byteCount)
  }

  var value: UInt64 {
    var hash = Self.prime5
    if count > 0 {
      hash = Self.rotated(lanes[0], 1) &+ Self.rotated(lanes[1], 7)
      hash = hash &+ Self.rotated(lanes[2], 12) &+ Self.rotated(lanes[3], 18)
      for lane in 0..<4 {
        hash = (hash ^ Self.round(0, lanes[lane])) &* Self.prime1 &+ Self.prime4
      }
    }
    hash = hash &+ count
    hash = (hash ^ (hash >> 33)) &* Self.prime2
    hash = (hash ^ (hash >> 29)) &* Self.prime3
    return hash ^ (hash >> 32)
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  @inline(__always)
  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ input &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  @inline(__always)
  private static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt64.self)
  }
}
