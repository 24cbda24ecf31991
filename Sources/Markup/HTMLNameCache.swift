/// What the names in a page come to, each looked up once: a page has few, and each often.
package struct HTMLNameCache<Value> {
  /// A name of at most sixteen bytes, none of which is zero, as it stands in the page.
  private struct Key: Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0
  }

  private static var slots: Int { 256 }
  /// Longer names are looked up each time.
  private static var longest: Int { 16 }

  /// A name is in the slot of its hash, until another takes its place.
  private var keys = [Key](repeating: Key(), count: slots)
  private var values: [Value]
  private let make: (ArraySlice<UInt8>) -> Value

  /// - Parameter make: what a name comes to.
  package init(_ make: @escaping (ArraySlice<UInt8>) -> Value) {
    self.make = make
    values = [Value](repeating: make([]), count: Self.slots)
  }

  /// What the name in a part of a page comes to.
  package mutating func value(of range: Range<Int>, in bytes: [UInt8]) -> Value {
    guard range.count <= Self.longest else { return make(bytes[range]) }
    var key = Key()
    for index in range {
      guard bytes[index] > 0 else { return make(bytes[range]) }
      key.high = key.high << 8 | key.low >> 56
      key.low = key.low << 8 | UInt64(bytes[index])
    }
    // Fibonacci hashing (D. Knuth, "The Art of Computer Programming", section 6.4).
    let slot = Int(((key.low ^ key.high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if keys[slot] == key { return values[slot] }
    let value = make(bytes[range])
    keys[slot] = key
    values[slot] = value
    return value
  }
}
