internal import NIOCore
internal import Wire

/// What the front notes of an answer that passes: its error's code and its generation.
///
/// Only the beginning is looked at, where both stand in what workers write; an answer may have
/// many megabytes.
struct AnswerSummary: Equatable {
  /// Nil of an answer that is `ok`.
  let code: FailureCode?
  let generation: String?

  private static let beginning = 512

  init(_ line: ByteBuffer) {
    let text = line.readableBytesUInt8Span
    let head = text.extracting(first: Self.headLength(of: text))
    let (members, _) = JSONMembers.scan(head)
    generation = members.text("generation", in: head)
    guard members.flag("ok", in: head) == false else {
      code = nil
      return
    }
    code = Self.code(in: line) ?? .internal
  }

  /// Cuts no character in two.
  private static func headLength(of text: Span<UInt8>) -> Int {
    guard text.count > beginning else { return text.count }
    return (1...beginning).last { text[$0 - 1] < 0x80 } ?? 0
  }

  /// An answer that failed is short enough to be read.
  private static func code(in line: ByteBuffer) -> FailureCode? {
    let value = try? JSONValue(parsing: Array(line.readableBytesView))
    return (value?["error"]?["code"]?.text).flatMap(FailureCode.init(rawValue:))
  }
}
