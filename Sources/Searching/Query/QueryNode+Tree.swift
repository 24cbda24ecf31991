internal import Identifiers

extension QueryNode: CustomStringConvertible {
  /// The tree for people: a node a line, operands two spaces further in.
  package var description: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    let (title, operands) = parts
    let weight = boost == 1 ? "" : " ^\(QueryPrinter.number(boost))"
    return [title + weight] + operands.flatMap(\.lines).map { "  " + $0 }
  }

  private var parts: (String, [QueryNode]) {
    switch form {
    case .everything: ("everything", [])
    case .and(let operands): ("and", operands)
    case .or(let operands): ("or", operands)
    case .not(let operand): ("not", [operand])
    case .word(let word): ("word \(word.text)", [])
    case .exact(let word): ("exact \(word.text)", [])
    case .prefix(let word): ("prefix \(word.text)", [])
    case .similar(let word, let edits): ("similar \(word.text) within \(edits)", [])
    case .phrase(let phrase): (Self.title(of: phrase), [])
    case .near(let near):
      ("\(near.isOrdered ? "before" : "near") within \(near.distance)", near.operands)
    case .kind(let kind): ("kind \(kind.rawValue)", [])
    case .field(let clause): (Self.title(of: clause), [])
    }
  }

  private static func title(of phrase: QueryPhrase) -> String {
    let words = phrase.words.map(\.text).joined(separator: " ")
    return "phrase \(words)" + (phrase.distance.map { " within \($0)" } ?? "")
  }

  private static func title(of clause: QueryFieldClause) -> String {
    let name = clause.field == .entity ? "entity" : clause.field.rawValue
    let values = clause.values.map(QueryPrinter.text(of:))
    return name + " " + values.joined(separator: clause.joining == .all ? " & " : " | ")
  }
}
