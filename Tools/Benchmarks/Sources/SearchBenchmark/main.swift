import Client
import Foundation
import Wire

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
  exit(64)
}
do {
  try benchmark(arguments)
} catch {
  FileHandle.standardError.write(Data("SearchBenchmark: \(error)\n".utf8))
  exit(70)
}

func benchmark(_ arguments: Arguments) throws {
  var client = try Client(connecting: arguments.socket)
  let status = try client.ask(RequestEncoder.plain(.status)).value()
  let sample = try SampledArticle.read(from: arguments.socket)
  var drawer = QueryDrawer(sample, seed: arguments.seed)
  let warming = 50
  let queries = drawer.draw(arguments.count + warming)
  let peer = arguments.peer.isEmpty ? nil : try Peer(arguments.peer)
  var runner = Runner(client, against: peer)
  _ = try runner.run(Array(queries.prefix(warming)))
  let (before, load) = (try DaemonProcess.all(at: arguments.socket), loadAverage())
  let measurements = try runner.run(Array(queries.dropFirst(warming)))
  let report = Report(
    arguments: arguments, articles: status["result"]?["articles"]?.whole ?? 0,
    sample: sample.count, measurements: measurements,
    processes: (before, try DaemonProcess.all(at: arguments.socket)), load: (load, loadAverage()))
  report.printTable()
  if let path = arguments.json { try report.writeJSON(to: path) }
}

/// Of the last minute.
func loadAverage() -> String {
  let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
  return String(text.prefix { $0 != " " })
}
