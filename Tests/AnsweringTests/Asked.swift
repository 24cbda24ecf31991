import Answering
import Identifiers
import IndexFormat
import Indexing
import TestSupport
import Wire

/// An index of a test's own, asked line by line.
struct Asked: ~Copyable {
  private let folder: TemporaryFolder
  private var answerer: Answerer

  /// Makes an index of some articles, given as JSON.
  static func about(_ articles: [String]) throws -> Asked {
    var asked = Asked(in: try TemporaryFolder())
    let answer = try asked.ask(#"{"op":"update","docs":[\#(articles.joined(separator: ","))]}"#)
    guard answer["ok"] == .boolean(true) else { throw AnswerRefused(answer: answer) }
    return asked
  }

  /// Makes an index of one file, whose article's id is its name.
  static func about(file name: String, _ bytes: [UInt8]) throws -> Asked {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    let options = IndexOptions(
      paths: [path], excludes: [], prune: false, rebuild: false, catalogueFile: nil, map: nil)
    let run = IndexRun(
      index: IndexFolder(folder.path + "/index"), options: options,
      today: CalendarDay(number: 20_700), shouldStop: { false })
    _ = try run.run { _ in }
    return Asked(in: folder)
  }

  /// Asks of a folder in which no index was made.
  init(in folder: TemporaryFolder) {
    self.folder = folder
    answerer = Answerer(index: folder.path + "/index")
  }

  /// All lines of an answer, decoded.
  mutating func lines(_ request: String, deadline: UInt64? = nil) throws -> [JSONValue] {
    var lines: [JSONValue] = []
    var failure: (any Error)?
    answerer.answer(Array(request.utf8), deadline: deadline, serial: 0) { _, line in
      do { lines.append(try JSONValue(parsing: line)) } catch { failure = error }
    }
    if let failure { throw failure }
    return lines
  }

  /// The terminal line.
  mutating func ask(_ request: String, deadline: UInt64? = nil) throws -> JSONValue {
    try lines(request, deadline: deadline).last ?? .null
  }
}

struct AnswerRefused: Error {
  let answer: JSONValue
}
