/// Requests that wait for a process, taken from each client in turn: who sends many waits for
/// himself, not the others for him.
struct FairQueue<Client: Hashable> {
  private var waiting: [Client: [UInt32]] = [:]
  /// The clients that have something waiting; the first is next.
  private var turn: [Client] = []

  var isEmpty: Bool { turn.isEmpty }

  private(set) var count = 0

  mutating func add(_ serial: UInt32, of client: Client) {
    if waiting[client] == nil { turn.append(client) }
    waiting[client, default: []].append(serial)
    count += 1
  }

  /// Takes the first request that may start, of the first client in turn that has one.
  mutating func next(where mayStart: (UInt32) -> Bool) -> UInt32? {
    for (place, client) in turn.enumerated() {
      guard let serial = waiting[client]?.first(where: mayStart) else { continue }
      turn.remove(at: place)
      turn.append(client)
      remove(serial, of: client)
      return serial
    }
    return nil
  }

  mutating func remove(_ serial: UInt32, of client: Client) {
    guard var own = waiting[client], let index = own.firstIndex(of: serial) else { return }
    own.remove(at: index)
    count -= 1
    waiting[client] = own.isEmpty ? nil : own
    if own.isEmpty { turn.removeAll { $0 == client } }
  }
}
