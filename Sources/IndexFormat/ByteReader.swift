/// Reads what `ByteWriter` wrote. Hostile bytes throw; they never crash or allocate by a claimed
/// length.
package struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0
  /// What is being read, for the message.
  private let subject: String

  package init(_ bytes: [UInt8], reading subject: String) {
    self.bytes = bytes
    self.subject = subject
  }

  package var isAtEnd: Bool { at == bytes.count }

  package var failure: IndexFormatFailure {
    .damaged("the \(subject) cannot be read at byte \(at)")
  }

  package mutating func number() throws(IndexFormatFailure) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard at < bytes.count else { throw failure }
      let byte = bytes[at]
      at += 1
      guard shift < 63 || byte < 2 else { throw failure }
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
    }
    throw failure
  }

  /// A count or an offset, at most 2^53.
  package mutating func count() throws(IndexFormatFailure) -> Int {
    let number = try number()
    guard number <= 1 << 53 else { throw failure }
    return Int(number)
  }

  package mutating func signed() throws(IndexFormatFailure) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  package mutating func text() throws(IndexFormatFailure) -> String {
    let length = try count()
    guard length <= bytes.count - at else { throw failure }
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }

  package mutating func optionalText() throws(IndexFormatFailure) -> String? {
    try count() == 0 ? nil : try text()
  }

  package mutating func list<Element>(
    _ one: (inout ByteReader) throws(IndexFormatFailure) -> Element
  ) throws(IndexFormatFailure) -> [Element] {
    let length = try count()
    guard length <= bytes.count - at else { throw failure }
    var list: [Element] = []
    for _ in 0..<length { list.append(try one(&self)) }
    return list
  }
}
