internal import Platform
internal import Wire
internal import Xapian

/// One request under way: what its answer must repeat, and when it gives up.
struct Exchange {
  let id: RequestID?
  let unit: OffsetUnit
  /// In nanoseconds of `CLOCK_MONOTONIC`.
  let started: UInt64
  let interruption: Interruption

  /// The same allowance of time, beginning now.
  var renewed: Interruption {
    let allowance = interruption.deadline.map { $0 > started ? $0 - started : 0 }
    return Interruption(
      deadline: allowance.map { MonotonicClock.now() + $0 }, serial: interruption.serial)
  }

  /// The terminal line of a request that succeeded; `result` writes one JSON value.
  func terminalLine(
    generation: String?, result: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if let id { id.write(to: &json) }
      json.member("ok", true)
      json.member("took_ms", tookMilliseconds)
      if let generation { json.member("generation", generation) }
      json.key("result")
      result(&json)
    }
    return json.bytes
  }

  /// One of several lines before the terminal one; `member` writes what the event carries.
  func eventLine(_ event: String, member: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if let id { id.write(to: &json) }
      json.member("event", event)
      member(&json)
    }
    return json.bytes
  }

  /// In hundredths.
  private var tookMilliseconds: Double {
    (Double(MonotonicClock.now() - started) / 10_000).rounded() / 100
  }
}
