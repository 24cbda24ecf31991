import Foundation
import Wire

/// The figures of one run, as a table and as JSON.
struct Report {
  let arguments: Arguments
  let articles: Int
  let sample: Int
  let measurements: [Measurement]
  /// Before and after.
  let processes: (before: [DaemonProcess], after: [DaemonProcess])
  /// The kernel's load average before and after.
  let load: (before: String, after: String)

  func printTable() {
    print(
      "\(measurements.count) distinct searches over \(articles) articles, drawn from \(sample), "
        + "seed \(arguments.seed); one connection, one after the other; "
        + "\(ProcessInfo.processInfo.processorCount) cores, load \(load.before) -> \(load.after)")
    let hasPeer = measurements.contains { $0.peer != nil }
    let head = ["", "n", "p50 ms", "p99 ms", "max ms", "inside p50", "matches"]
    print(row(head + (hasPeer ? ["peer p50", "peer p99", "ratio p50", "p99", "same n"] : [])))
    for group in groups { print(row(cells(of: group, hasPeer: hasPeer))) }
    printProcesses()
  }

  private func printProcesses() {
    var line = "\nprocessor time a search, ms: dossier \(fixed(processor))"
    if let peer = peerProcessor { line += ", peer \(fixed(peer))" }
    print(line)
    print(row(["MiB", "resident", "anonymous", "peak"]))
    for process in processes.after {
      let sizes = [process.resident, process.anonymous, process.peak]
      print(row([process.role] + sizes.map { fixed(Double($0) / 1024, 1) }))
    }
  }

  /// Of the front and all workers, in milliseconds.
  private var processor: Double {
    let (before, after) = (processes.before, processes.after)
    let spent = after.reduce(0) { $0 + $1.processor } - before.reduce(0) { $0 + $1.processor }
    return spent / Double(max(1, measurements.count))
  }

  private var peerProcessor: Double? {
    guard let first = measurements.first?.peer, let last = measurements.last?.peer,
      measurements.count > 1
    else { return nil }
    return (last.processor - first.processor) / Double(measurements.count - 1)
  }

  func writeJSON(to path: String) throws {
    var json = JSONWriter()
    json.object { json in
      json.member("articles", articles)
      json.member("sample", sample)
      json.member("seed", Int(arguments.seed))
      json.member("cores", ProcessInfo.processInfo.processorCount)
      json.member("load_before", load.before)
      json.member("load_after", load.after)
      json.member("processor_ms", processor)
      if let peer = peerProcessor { json.member("peer_processor_ms", peer) }
      json.key("classes")
      json.object { json in
        for group in groups { group.write(to: &json) }
      }
      json.key("memory_kib")
      json.array { json in
        for process in processes.after { process.write(to: &json) }
      }
    }
    try Data(json.bytes + [UInt8(ascii: "\n")]).write(to: URL(fileURLWithPath: path))
  }

  private var groups: [MeasuredGroup] {
    BenchmarkQuery.Shape.allCases.map { shape in
      MeasuredGroup(name: shape.rawValue, all: measurements.filter { $0.query.shape == shape })
    }.filter { !$0.all.isEmpty } + [MeasuredGroup(name: "all", all: measurements)]
  }

  private func cells(of group: MeasuredGroup, hasPeer: Bool) -> [String] {
    let own = group.own
    let cells = [
      group.name, String(own.count), fixed(own.median), fixed(own.p99), fixed(own.longest),
      fixed(group.inside.median), fixed(group.matches, 1),
    ]
    guard hasPeer else { return cells }
    let peer = group.peer
    return cells + [
      fixed(peer.median), fixed(peer.p99), fixed(own.median / peer.median),
      fixed(own.p99 / peer.p99), "\(group.agreeing)",
    ]
  }

  private func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let blank = String(repeating: " ", count: max(0, (place == 0 ? 8 : 11) - cell.count))
      return place == 0 ? cell + blank : blank + cell
    }.joined()
  }

  private func fixed(_ number: Double, _ digits: Int = 3) -> String {
    String(format: "%.\(digits)f", number)
  }

}

/// The searches of one shape, or all.
struct MeasuredGroup {
  let name: String
  let all: [Measurement]

  var own: Latencies { Latencies(all.map(\.latency)) }
  var inside: Latencies { Latencies(all.map(\.inside)) }
  var peer: Latencies { Latencies(all.compactMap { $0.peer?.latency }) }
  /// The mean.
  var matches: Double { Double(all.reduce(0) { $0 + $1.matches }) / Double(max(1, all.count)) }
  /// For how many queries both found the same number of articles.
  var agreeing: Int { all.count { $0.peer?.matches == $0.matches } }

  func write(to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("n", all.count)
      json.member("p50_ms", own.median)
      json.member("p99_ms", own.p99)
      json.member("max_ms", own.longest)
      json.member("inside_p50_ms", inside.median)
      json.member("mean_matches", matches)
      guard peer.count > 0 else { return }
      json.member("peer_p50_ms", peer.median)
      json.member("peer_p99_ms", peer.p99)
      json.member("same_matches", agreeing)
    }
  }
}

extension DaemonProcess {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("role", role)
      json.member("resident", resident)
      json.member("anonymous", anonymous)
      json.member("peak", peak)
    }
  }
}
