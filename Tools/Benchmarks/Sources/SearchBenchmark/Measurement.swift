import Client
import Wire

/// One search and how long it took.
struct Measurement {
  let query: BenchmarkQuery
  /// From before the request is sent until its answer is read, in milliseconds.
  let latency: Double
  /// What the daemon says it took, in milliseconds.
  let inside: Double
  let matches: Int
  let peer: PeerAnswer?
}

/// Asks one search after the other over one connection.
struct Runner: ~Copyable {
  private var client: Client
  private let peer: Peer?

  init(_ client: consuming Client, against peer: Peer?) {
    self.client = client
    self.peer = peer
  }

  /// Where a peer is measured, each query is asked of both before the next.
  mutating func run(_ queries: [BenchmarkQuery]) throws -> [Measurement] {
    var measurements: [Measurement] = []
    for query in queries { measurements.append(try measure(query)) }
    return measurements
  }

  private mutating func measure(_ query: BenchmarkQuery) throws -> Measurement {
    let request = query.request
    let start = ContinuousClock.now
    let answer = try client.ask(request)
    let latency = (ContinuousClock.now - start).milliseconds
    if let failure = answer.failure { throw Refusal(query: query.text, failure: failure) }
    let value = try answer.value()
    return Measurement(
      query: query, latency: latency, inside: value["took_ms"].flatMap(Self.number) ?? 0,
      matches: value["result"]?["total"]?["value"]?.whole ?? 0, peer: try peer?.ask(query))
  }

  static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}

/// The daemon would not answer a query that was drawn from its own index.
struct Refusal: Error, CustomStringConvertible {
  let query: String
  let failure: WireFailure

  var description: String { "\(query): \(failure.message)" }
}

extension Duration {
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
  }
}
