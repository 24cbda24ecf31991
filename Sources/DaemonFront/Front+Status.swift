internal import Glibc
internal import NIOCore
internal import Platform
internal import Wire

// What the front says of itself.
extension Front {
  /// A worker's answer to `status`, with the member `daemon` put first into its `result`.
  func withDaemon(_ line: ByteBuffer) -> ByteBuffer {
    let text = line.readableBytesUInt8Span
    guard let result = JSONMembers.scan(text).members["result"],
      text[result.lowerBound] == UInt8(ascii: "{")
    else { return line }
    let inner = JSONMembers.scan(text.extracting(result)).members
    var json = JSONWriter()
    json.object { json in
      json.key("daemon")
      write(to: &json)
    }
    var merged = ByteBuffer()
    let view = line.readableBytesView
    let cut = view.startIndex + result.lowerBound
    merged.writeBytes(view[..<cut])
    merged.writeBytes(json.bytes.dropLast())
    if !inner.all.isEmpty { merged.writeInteger(UInt8(ascii: ",")) }
    merged.writeBytes(view[(cut + 1)...])
    return merged
  }

  private func write(to json: inout JSONWriter) {
    let now = snapshot
    json.object { json in
      json.member("version", configuration.version)
      json.member("pid", Int(getpid()))
      json.member("uptime_s", now.uptimeSeconds)
      json.member("socket", configuration.socketPath)
      json.member("index", configuration.index)
      json.member("read_only", configuration.isReadOnly)
      json.member("connections", now.connections)
      json.member("in_flight", now.running)
      json.member("queued", now.waiting)
      json.member("open_bytes", now.openBytes)
      json.key("workers")
      json.object { json in
        json.member("n", now.workers)
        json.member("busy", now.busyWorkers)
        json.member("deaths", metrics.deaths)
        json.member("overruns", metrics.overruns)
      }
      json.member("writer", now.isWriting ? "writing" : "idle")
      json.key("limits")
      limits.write(to: &json)
    }
  }

  /// The state of this moment, for `status` and metrics.
  var snapshot: FrontSnapshot {
    FrontSnapshot(
      metrics: metrics, uptimeSeconds: Int((.now() - started).nanoseconds / 1_000_000_000),
      connections: connections.count, running: jobs.values.count { $0.state != .waiting },
      waiting: reading.count + writing.count, openBytes: openBytes, workers: pool.readerCount,
      busyWorkers: pool.busyCount, isWriting: pool.writer?.isIdle == false,
      residentBytes: ProcessMemory.residentBytes())
  }
}
