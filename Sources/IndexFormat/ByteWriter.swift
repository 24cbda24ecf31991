/// Writes the binary coding of records: variable-length integers and length-prefixed strings.
///
/// Integers are LEB128 (seven bits a byte, lowest first, DWARF 5 section 7.6).
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A count or an offset: never negative.
  package mutating func write(_ number: Int) {
    precondition(number >= 0, "counts and offsets are not negative")
    write(UInt64(number))
  }

  /// Zigzag: small negative numbers stay short.
  package mutating func write(signed number: Int64) {
    write(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  package mutating func write<Element>(
    _ list: [Element], _ one: (inout ByteWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { one(&self, element) }
  }
}
