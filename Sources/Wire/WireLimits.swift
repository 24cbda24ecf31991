/// The limits of protocol `dossier/1`, announced in `status`.
public enum WireLimits {
  /// The protocol versions this build speaks.
  public static let versions = [1]
  /// The longest request line, in bytes.
  public static let requestBytes = 1 << 20
  /// The longest `update` line, in bytes.
  public static let updateBytes = 16 << 20
  /// An `update` is known by its `"op":"update"` within this many first bytes of the line.
  public static let updateSniffBytes = 256
  /// All open requests of the daemon together, in bytes.
  public static let openRequestBytes = 64 << 20
  /// The longest query, in bytes.
  public static let queryBytes = 8 << 10
  /// How deep a request's JSON may nest.
  public static let jsonDepth = 16
  /// Hits on one page.
  public static let page = 1_000
  /// Facets in one request.
  public static let facets = 16
  /// Values in one facet.
  public static let facetValues = 1_000
  /// Ids in one `get`, queries in one `count`.
  public static let batch = 1_000
  public static let connections = 256
  public static let requestsInFlight = 32
  /// The deadline of a request that names none, in milliseconds.
  public static let defaultTimeout = 5_000
  /// The longest deadline a request may ask for, in milliseconds.
  public static let longestTimeout = 60_000
  /// A whole request must arrive within this time of its first byte, in milliseconds.
  public static let arrival = 5_000
  /// An idle connection is closed after this, in milliseconds.
  public static let idle = 300_000
  /// Output not yet taken by a client: above the first, its requests wait; above the second, it is
  /// dropped. In bytes.
  public static let backlogPause = 1 << 20
  public static let backlogDrop = 8 << 20
  /// The longest path of a Unix socket, in bytes (`sockaddr_un.sun_path`, less its NUL).
  public static let socketPath = 107
}
