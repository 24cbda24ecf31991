import Client
import Foundation
import Wire

/// What a process of the daemon has and has used, as the kernel counts it.
struct DaemonProcess {
  /// `front`, `worker` or `writer`.
  let role: String
  /// Time on a processor since it began, in milliseconds, to the nearest ten.
  let processor: Double
  /// In KiB: all resident pages; those that no file stands behind; the most there ever were.
  let resident: Int
  let anonymous: Int
  let peak: Int

  /// The front and its children, by the process id in `status`.
  static func all(at socket: String) throws -> [DaemonProcess] {
    var client = try Client(connecting: socket)
    let status = try client.ask(RequestEncoder.plain(.status)).value()
    guard let front = status["result"]?["daemon"]?["pid"]?.whole else { return [] }
    let children =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?
      .compactMap { Int($0) }.filter { parent(of: $0) == front }.sorted() ?? []
    return [process(front, "front")].compactMap { $0 }
      + children.compactMap { process($0, role(of: $0)) }
  }

  /// `worker` or `writer`, as the process was started.
  private static func role(of process: Int) -> String {
    let line = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))) ?? Data()
    let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return words.count > 1 ? words[1] : "child"
  }

  private static func parent(of process: Int) -> Int? { fields(of: process)["PPid"] }

  private static func process(_ process: Int, _ role: String) -> DaemonProcess? {
    let fields = fields(of: process)
    guard let resident = fields["VmRSS"], let anonymous = fields["RssAnon"],
      let peak = fields["VmHWM"]
    else { return nil }
    return DaemonProcess(
      role: role, processor: processor(of: process), resident: resident, anonymous: anonymous,
      peak: peak)
  }

  /// User and system time, the 14th and 15th field of `/proc/PID/stat`, in ticks of 10 ms
  /// (proc_pid_stat(5)); counted from behind the name, which may hold anything.
  private static func processor(of process: Int) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12 else { return 0 }
    return Double((Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)) * 10
  }

  /// The lines of `/proc/PID/status` that begin with a number, by their names (proc_pid_status(5)).
  private static func fields(of process: Int) -> [String: Int] {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    var fields: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let first = halves[1].split(whereSeparator: \.isWhitespace).first
      else { continue }
      fields[String(halves[0])] = Int(first)
    }
    return fields
  }
}
