internal import Wire

/// Articles on their way into the index, batch by batch, with what became of them.
struct Upload {
  private(set) var added = 0
  private(set) var replaced = 0
  private(set) var refused = 0
  private var unchanged = 0
  private var lineNumber = 0
  /// The lines of the batch under way, with their numbers in the input.
  private var batch: [(number: Int, line: [UInt8])] = []
  private var bytes = 0
  private let isVerbatim: Bool

  /// `isVerbatim`: answers are printed as they come.
  init(isVerbatim: Bool) {
    self.isVerbatim = isVerbatim
  }

  var summary: String {
    "\(added) added, \(replaced) replaced"
      + (unchanged > 0 ? ", \(unchanged) unchanged" : "")
      + (refused > 0 ? ", \(refused) refused" : "")
  }

  func isFull(_ articles: Int, _ bytes: Int) -> Bool {
    batch.count >= articles || self.bytes >= bytes
  }

  /// Takes a line of the input. One that is no JSON object is refused here, so that it cannot spoil
  /// the request that carries the others.
  mutating func take(_ line: [UInt8]) {
    lineNumber += 1
    guard line.contains(where: { $0 > 0x20 }) else { return }
    do throws(WireFailure) {
      guard try JSONValue(parsing: line).members != nil else {
        throw WireFailure(.badRequest, "not a JSON object")
      }
    } catch {
      refuse(lineNumber, nil, error.message)
      return
    }
    batch.append((lineNumber, line))
    bytes += line.count
  }

  /// Sends the batch and counts what became of it.
  mutating func send(to answers: inout Answers) throws {
    guard !batch.isEmpty else { return }
    let answer = try answers.ask(request, query: nil)
    if isVerbatim { Output.line(answer.line) }
    let result = answer.result
    added += result["added"]?.whole ?? 0
    replaced += result["replaced"]?.whole ?? 0
    unchanged += result["unchanged"]?.whole ?? 0
    for failure in result["failed"]?.elements ?? [] {
      let place = failure["line"]?.whole ?? 0
      refuse(
        batch.indices.contains(place - 1) ? batch[place - 1].number : 0, failure["id"]?.text,
        failure["message"]?.text ?? "")
    }
    batch.removeAll(keepingCapacity: true)
    bytes = 0
  }

  private var request: [UInt8] {
    var json = JSONWriter(reserving: bytes + 64)
    json.object { json in
      json.member("op", "update")
      json.key("docs")
      json.array { json in
        for (_, line) in batch { json.raw(line) }
      }
    }
    return json.bytes
  }

  private mutating func refuse(_ line: Int, _ id: String?, _ message: String) {
    refused += 1
    Message.error("line \(line)\(id.map { " (\($0))" } ?? ""): \(message)")
  }
}
