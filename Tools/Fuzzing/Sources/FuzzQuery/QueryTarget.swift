import FuzzDriver

@testable import Identifiers
@testable import Searching
@testable import Text

/// What any query text must survive: it is read, its tree prints as text that is read as the same
/// tree, and every place in it is a place in the text.
///
/// The first byte of an input chooses how the rest is read.
enum QueryTarget {
  private static let today = CalendarDay(number: 20_000)

  static func check(_ bytes: [UInt8]) {
    guard let mode = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let syntax: QueryRequest.Syntax = [.strict, .lenient, .literal, .strict][Int(mode & 3)]
    do {
      let query = try ParsedQuery(
        text, match: mode & 4 == 0 ? .all : .any, syntax: syntax, today: today)
      checkSpans(of: query.root, in: text)
      checkPrinting(of: query)
    } catch .syntax(let errors) {
      promise(!errors.isEmpty, "refused without a reason")
      for error in errors { checkSpan(error.span, in: text, of: error.message) }
    } catch {
      promise(false, "a parser fails with syntax errors only: \(error)")
    }
  }

  private static func checkPrinting(of query: ParsedQuery) {
    let text = query.text
    guard text.utf8.count <= QueryLimits.bytes, leaves(query.root) <= QueryLimits.clauses,
      depth(query.root) < QueryLimits.depth
    else { return }
    do {
      let again = try ParsedQuery(text, today: today)
      promise(again.root == query.root, "\(text) is read otherwise: \(again.text)")
      promise(again.text == text, "\(text) prints as \(again.text)")
    } catch {
      promise(false, "printed \(text), which is refused: \(error)")
    }
  }

  private static func checkSpans(of node: QueryNode, in text: String) {
    checkSpan(node.span, in: text)
    for child in children(of: node) { checkSpans(of: child, in: text) }
    if case .field(let clause) = node.form {
      for value in clause.values { checkSpan(value.span, in: text) }
    }
  }

  /// A place begins and ends between two characters of the text.
  private static func checkSpan(_ span: TextSpan, in text: String, of what: String = "a node") {
    let bytes = text.utf8
    promise(span.end <= bytes.count, "\(span) lies outside \(text)")
    for offset in [span.start, span.end] {
      let place = bytes.index(bytes.startIndex, offsetBy: offset)
      promise(
        place.samePosition(in: text.unicodeScalars) != nil,
        "\(span) of \(what) cuts a character of \(text)")
    }
  }

  private static func children(of node: QueryNode) -> [QueryNode] {
    switch node.form {
    case .and(let nodes), .or(let nodes): nodes
    case .not(let operand): [operand]
    case .near(let near): near.operands
    case .everything, .word, .exact, .prefix, .similar, .phrase, .kind, .field: []
    }
  }

  /// As the parser counts its clauses.
  private static func leaves(_ node: QueryNode) -> Int {
    if case .field(let clause) = node.form { return clause.values.count }
    return max(1, children(of: node).reduce(0) { $0 + leaves($1) })
  }

  /// At least as deep as the brackets of its text.
  private static func depth(_ node: QueryNode) -> Int {
    1 + (children(of: node).map(depth).max() ?? 0)
  }
}
