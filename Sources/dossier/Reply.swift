internal import Wire

/// One reply: the terminal line as it came, and decoded.
struct Reply {
  let line: [UInt8]
  let value: JSONValue

  /// Throws `internal` when the line is not an answer, and the failure that the answer is.
  init(_ line: [UInt8], query: String?) throws {
    self.line = line
    value = try Self.decode(line)
    guard value["ok"] == .boolean(true) else {
      let failure = value["error"].flatMap { WireFailure($0) }
      throw CommandFailure(
        failure ?? WireFailure(.internal, "the answer has no message"), query: query)
    }
  }

  private static func decode(_ line: [UInt8]) throws -> JSONValue {
    do { return try JSONValue(parsing: line) } catch {
      throw CommandFailure(WireFailure(.internal, "the answer cannot be read: \(error.message)"))
    }
  }

  var result: JSONValue { value["result"] ?? .null }

  var hits: [JSONValue] { result["hits"]?.elements ?? [] }

  /// Tells what a person wants to know beside the hits.
  func sayNotes(total: Int, shown: Int, from offset: Int) {
    for resolved in result["resolved"]?.elements ?? [] {
      guard let text = resolved["text"]?.text, let name = resolved["name"]?.text,
        let id = resolved["id"]?.text, text != name
      else { continue }
      Message.note("\(text) is \(name) (\(id))")
    }
    for note in result["notes"]?.elements ?? [] {
      Message.note(note.text ?? note["message"]?.text ?? "")
    }
    let articles = "\(TextLayout.grouped(total)) article\(total == 1 ? "" : "s")"
    let stories = result["stories"]?.whole.map { " in \(TextLayout.grouped($0)) stories" } ?? ""
    let page = shown < total && shown > 0 ? "\(offset + 1) to \(offset + shown) of " : ""
    Message.say("\(page)\(articles)\(stories)")
  }
}
