internal import Dispatch

/// Hands the work of many threads to one, in order: at most `window` pieces are under way or
/// waiting, so that memory is bounded whatever the speed of either side.
final class OrderedPipeline<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var ready: [Int: Value] = [:]
    var isStopped = false
  }

  private let count: Int
  private let state = Shared(State())
  // Both begin at 0 and are only ever signalled above it: libdispatch ends the process when a
  // semaphore dies below the value it was made with.
  private let room = DispatchSemaphore(value: 0)
  private let arrivals = DispatchSemaphore(value: 0)

  init(count: Int, window: Int) {
    self.count = count
    for _ in 0..<window { room.signal() }
  }

  /// Makes pieces until none is left or `stop` is called. For each producing thread.
  func produce(_ make: (Int) -> Value) {
    while true {
      room.wait()
      let place = state.withLock { state -> Int? in
        guard !state.isStopped, state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
      guard let place else {
        // The next producer must wake too.
        room.signal()
        return
      }
      let value = make(place)
      state.withLock { $0.ready[place] = value }
      arrivals.signal()
    }
  }

  /// Waits for the pieces in order. For the one consuming thread.
  func consume<Failure: Error>(
    _ body: (Int, Value) throws(Failure) -> Void
  ) throws(Failure) {
    defer { stop() }
    for place in 0..<count {
      try body(place, take(place))
    }
  }

  private func take(_ place: Int) -> Value {
    while true {
      if let value = state.withLock({ $0.ready.removeValue(forKey: place) }) {
        room.signal()
        return value
      }
      arrivals.wait()
    }
  }

  private func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }
}
