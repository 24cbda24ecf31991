import Testing

@testable import DaemonFront

@Suite("A dialect")
struct DialectTests {
  @Test(
    arguments: [
      ("{", .lines), (" \r\n\t{\"op\"", .lines), ("?", .shorthand), ("\n? a", .shorthand),
      ("GET /", .http), ("POST ", .http), ("CONNECT x", .http),
      ("get /", .unknown), ("GETX", .unknown), ("hello", .unknown),
      ("\u{16}\u{03}\u{01}", .unknown),
      ("[", .unknown), ("G?", .unknown),
    ] as [(String, Dialect)])
  func `is known by its first bytes`(first: String, dialect: Dialect) {
    #expect(Dialect(first.utf8) == dialect)
  }

  @Test(arguments: ["", " \n", "G", "GET", "POS", "  DELETE"])
  func `is not known before it is certain`(first: String) {
    #expect(Dialect(first.utf8) == nil)
  }
}
