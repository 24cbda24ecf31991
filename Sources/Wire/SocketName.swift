/// Where the daemon of an index listens, the same for the daemon and for its clients.
public enum SocketName {
  /// The name of an index's socket, such as `Index-91ae20c4d03f7b65.sock`: the end of the index's
  /// real path, so that people recognise it, and a hash of the whole.
  ///
  /// - Parameter index: absolute, without links, `.` and `..`.
  public static func name(ofIndex index: String) -> String {
    let last = index.split(separator: "/").last.map(String.init) ?? "root"
    let readable = last.utf8.prefix(24).map { isPlain($0) ? Character(Unicode.Scalar($0)) : "_" }
    let digits = String(hash(index), radix: 16)
    let zeros = String(repeating: "0", count: 16 - digits.count)
    return "\(String(readable))-\(zeros)\(digits).sock"
  }

  /// The path of the socket: what was asked for, else `$DOSSIER_SOCKET`, else
  /// `$XDG_RUNTIME_DIR/dossier/NAME.sock`, else `NAME.sock` in a folder of the user's own below
  /// the system's temporary folder. Throws `bad_request` for a path no Unix socket can have.
  public static func path(
    asked: String?, environment: [String: String], user: UInt32, index: String
  ) throws(WireFailure) -> String {
    try checked(unchecked(asked: asked, environment: environment, user: user, index: index))
  }

  /// The path itself when it is neither empty nor longer than a Unix socket's may be.
  public static func checked(_ path: String) throws(WireFailure) -> String {
    let length = path.utf8.count
    guard length > 0 else { throw WireFailure(.badRequest, "the path of the socket is empty") }
    guard !path.utf8.contains(0) else {
      throw WireFailure(.badRequest, "the path of the socket has a NUL in it")
    }
    guard length <= WireLimits.socketPath else {
      throw WireFailure(
        .badRequest,
        "the socket's path has \(length) bytes, a Unix socket's may have \(WireLimits.socketPath):"
          + " \(path)",
        hint: "give a shorter one with --socket or $DOSSIER_SOCKET")
    }
    return path
  }

  private static func unchecked(
    asked: String?, environment: [String: String], user: UInt32, index: String
  ) -> String {
    if let asked { return asked }
    if let given = environment["DOSSIER_SOCKET"], !given.isEmpty { return given }
    let name = name(ofIndex: index)
    if let runtime = environment["XDG_RUNTIME_DIR"], !runtime.isEmpty {
      return "\(withoutEnd(runtime))/dossier/\(name)"
    }
    let temporary = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    return "\(withoutEnd(temporary))/dossier-\(user)/\(name)"
  }

  private static func withoutEnd(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm").
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
