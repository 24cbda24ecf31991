import Testing

@testable import DaemonFront

@Suite("OpenMetrics")
struct OpenMetricsTests {
  static func text(_ metrics: Metrics) -> String {
    OpenMetrics.text(
      FrontSnapshot(
        metrics: metrics, uptimeSeconds: 5, connections: 1, running: 2, waiting: 3, openBytes: 4,
        workers: 2, busyWorkers: 1, isWriting: true, residentBytes: 6))
  }

  @Test func `has buckets that count what is below them`() {
    var metrics = Metrics()
    for milliseconds in [1, 3, 3, 70_000] {
      metrics.note("search", code: nil, nanoseconds: Int64(milliseconds) * 1_000_000)
    }
    let text = Self.text(metrics)
    #expect(text.contains("dossier_answer_seconds_bucket{op=\"search\",le=\"0.001\"} 1\n"))
    #expect(text.contains("dossier_answer_seconds_bucket{op=\"search\",le=\"0.005\"} 3\n"))
    #expect(text.contains("dossier_answer_seconds_bucket{op=\"search\",le=\"60.0\"} 3\n"))
    #expect(text.contains("dossier_answer_seconds_bucket{op=\"search\",le=\"+Inf\"} 4\n"))
    #expect(text.contains("dossier_answer_seconds_sum{op=\"search\"} 70.007\n"))
  }

  @Test func `names every value once and ends as it must`() {
    let text = Self.text(Metrics())
    #expect(text.hasSuffix("# EOF\n"))
    let types = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE") }
    #expect(Set(types).count == types.count)
    #expect(text.contains("dossier_writer_busy 1\n"))
  }
}
