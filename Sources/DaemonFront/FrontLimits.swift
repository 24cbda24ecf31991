internal import Wire

/// What one daemon takes and gives at most. Announced in `status`; tests make it smaller.
package struct FrontLimits: Equatable, Sendable {
  /// The longest request line, in bytes.
  package var requestBytes = WireLimits.requestBytes
  /// The longest line of an `update`, in bytes.
  package var updateBytes = WireLimits.updateBytes
  /// All requests that are being received, wait or run, in bytes.
  package var openBytes = WireLimits.openRequestBytes
  package var connections = WireLimits.connections
  /// Requests of one connection that wait for a worker or have one.
  package var inFlight = WireLimits.requestsInFlight
  /// In milliseconds, like all that follow up to the backlog.
  package var timeout = WireLimits.defaultTimeout
  package var longestTimeout = WireLimits.longestTimeout
  /// From the first byte of a request to its last.
  package var arrival = WireLimits.arrival
  package var idle = WireLimits.idle
  /// How long a worker may overrun a deadline, or a cancellation, before it is killed.
  package var overrun = 250
  /// How long a client may take nothing of its backlog; a tenth of that when the backlog is over
  /// `backlogDrop`.
  package var stall = 10_000
  /// How long a writer process without work stays.
  package var writerIdle = 10_000
  /// How long requests may go on after the daemon was told to end.
  package var drain = 5_000
  /// Output that a client has not taken, in bytes: above the first its requests wait. One answer may
  /// be larger than the second; a client is dropped for it only when it stops taking.
  package var backlogPause = WireLimits.backlogPause
  package var backlogDrop = WireLimits.backlogDrop

  package init() {}
}

extension FrontLimits {
  /// Writes them as the members of an object, as `status` and `hello` announce them.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("request_bytes", requestBytes)
      json.member("update_bytes", updateBytes)
      json.member("open_bytes", openBytes)
      json.member("query_bytes", WireLimits.queryBytes)
      json.member("json_depth", WireLimits.jsonDepth)
      json.member("page", WireLimits.page)
      json.member("facets", WireLimits.facets)
      json.member("facet_values", WireLimits.facetValues)
      json.member("connections", connections)
      json.member("in_flight", inFlight)
      json.member("timeout_ms", timeout)
      json.member("longest_timeout_ms", longestTimeout)
      json.member("arrival_ms", arrival)
      json.member("idle_ms", idle)
      json.member("stall_ms", stall)
      json.member("backlog_pause_bytes", backlogPause)
      json.member("backlog_drop_bytes", backlogDrop)
    }
  }
}
