internal import Wire

/// Writes metrics in the text format of OpenMetrics 1.0 (the specification's section "Text format").
enum OpenMetrics {
  static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

  static func text(_ now: FrontSnapshot) -> String {
    var text = ""
    let metrics = now.metrics
    gauge("dossier_uptime_seconds", "Time since the daemon began", now.uptimeSeconds, &text)
    gauge("dossier_connections", "Open connections", now.connections, &text)
    gauge("dossier_requests_running", "Requests in a process", now.running, &text)
    gauge("dossier_requests_waiting", "Requests waiting for a process", now.waiting, &text)
    gauge("dossier_request_open_bytes", "Bytes of open requests", now.openBytes, &text)
    gauge("dossier_workers", "Worker processes", now.workers, &text)
    gauge("dossier_workers_busy", "Worker processes at work", now.busyWorkers, &text)
    gauge("dossier_writer_busy", "Whether an update is made", now.isWriting ? 1 : 0, &text)
    gauge("dossier_front_resident_bytes", "Memory of the front", now.residentBytes, &text)
    counter("dossier_connections_accepted", "Connections accepted", metrics.accepted, &text)
    counter("dossier_connections_refused", "Connections over the limit", metrics.refused, &text)
    counter("dossier_connections_denied", "Connections of other users", metrics.denied, &text)
    counter("dossier_connections_dropped", "Slow or idle connections", metrics.dropped, &text)
    counter("dossier_process_deaths", "Processes that ended by accident", metrics.deaths, &text)
    counter("dossier_process_overruns", "Processes killed when late", metrics.overruns, &text)
    counter("dossier_reloads", "Reloads", metrics.reloads, &text)
    answers(metrics, &text)
    latencies(metrics, &text)
    return text + "# EOF\n"
  }

  private static func head(
    _ name: String, _ type: String, _ help: String, _ text: inout String
  ) {
    text += "# TYPE \(name) \(type)\n# HELP \(name) \(help).\n"
  }

  private static func gauge(
    _ name: String, _ help: String, _ value: Int, _ text: inout String
  ) {
    head(name, "gauge", help, &text)
    text += "\(name) \(value)\n"
  }

  private static func counter(
    _ name: String, _ help: String, _ value: Int, _ text: inout String
  ) {
    head(name, "counter", help, &text)
    text += "\(name)_total \(value)\n"
  }

  private static func answers(_ metrics: Metrics, _ text: inout String) {
    let name = "dossier_answers"
    head(name, "counter", "Terminal lines by operation and error code", &text)
    for (operation, counts) in metrics.operations.sorted(by: { $0.key < $1.key }) {
      let byCode = counts.answers.map { ($0.key?.rawValue ?? "ok", $0.value) }
      for (code, count) in byCode.sorted(by: { $0.0 < $1.0 }) {
        text += "\(name)_total{op=\"\(operation)\",code=\"\(code)\"} \(count)\n"
      }
    }
  }

  private static func latencies(_ metrics: Metrics, _ text: inout String) {
    let name = "dossier_answer_seconds"
    head(name, "histogram", "Time from a whole request to its terminal line", &text)
    for (operation, counts) in metrics.operations.sorted(by: { $0.key < $1.key }) {
      let latency = counts.latency
      var below = 0
      for (bound, count) in zip(LatencyHistogram.bounds, latency.counts) {
        below += count
        text += "\(name)_bucket{op=\"\(operation)\",le=\"\(bound)\"} \(below)\n"
      }
      text += "\(name)_bucket{op=\"\(operation)\",le=\"+Inf\"} \(latency.count)\n"
      text += "\(name)_count{op=\"\(operation)\"} \(latency.count)\n"
      text += "\(name)_sum{op=\"\(operation)\"} \(latency.sumSeconds)\n"
    }
  }
}
