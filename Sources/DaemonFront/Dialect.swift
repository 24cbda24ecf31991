/// What a connection speaks, known by its first bytes.
enum Dialect: Equatable {
  /// One JSON object a line.
  case lines
  case http
  /// `?merger remedy`: one search, one answer, the end.
  case shorthand
  case unknown

  /// Nil while the bytes could still become more than one of them.
  init?(_ first: some Sequence<UInt8>) {
    var word: [UInt8] = []
    for byte in first {
      switch (word.isEmpty, byte) {
      case (true, 0x20), (true, 0x09), (true, 0x0A), (true, 0x0D): continue
      case (true, UInt8(ascii: "{")):
        self = .lines
        return
      case (true, UInt8(ascii: "?")):
        self = .shorthand
        return
      default: word.append(byte)
      }
      guard Self.methods.contains(where: { $0.starts(with: word) }) else {
        self = .unknown
        return
      }
      guard byte != 0x20 else {
        self = .http
        return
      }
    }
    return nil
  }

  /// RFC 9110 section 9, each with the space that ends it in a request line.
  private static let methods = [
    "GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ", "TRACE ", "CONNECT ",
  ].map { Array($0.utf8) }
}
