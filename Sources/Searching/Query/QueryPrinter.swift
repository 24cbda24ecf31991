internal import Identifiers

/// Writes a tree as canonical query text: parsing it again gives an equal tree.
enum QueryPrinter {
  /// How tightly a form binds.
  private enum Level: Int { case or, and, not, near, atom }

  /// An AND inside an OR gets brackets it does not need: readers do not know what binds tighter.
  static func text(of node: QueryNode) -> String {
    guard node.boost == 1 else {
      let inner = QueryNode(node.form, at: node.span)
      let isAtom = level(of: node) == .atom
      return (isAtom ? text(of: inner) : "(\(text(of: inner)))") + "^" + number(node.boost)
    }
    switch node.form {
    case .everything: return ""
    case .and(let operands): return joined(operands, " AND ", above: .and)
    case .or(let operands): return joined(operands, " OR ", above: .and)
    case .not(let operand): return "NOT " + text(of: operand, atLeast: .not)
    case .word(let word): return bare(word)
    case .exact(let word): return "=" + word.text
    case .prefix(let word): return word.text + "*"
    case .similar(let word, let edits): return "\(word.text)~\(edits)"
    case .phrase(let phrase): return text(of: phrase)
    case .near(let near):
      let sign = near.isOrdered ? "BEFORE" : "NEAR"
      return joined(near.operands, " \(sign)/\(near.distance) ", above: .near)
    case .kind(let kind): return "@" + kind.rawValue
    case .field(let clause): return text(of: clause)
    }
  }

  /// A word that pasted text wrote as operators are written is one in small letters.
  private static func bare(_ word: QueryWord) -> String {
    QueryOperator(word.text) == nil ? word.text : word.lower
  }

  private static func joined(_ nodes: [QueryNode], _ sign: String, above level: Level) -> String {
    let least = Level(rawValue: level.rawValue + 1) ?? .atom
    return nodes.map { text(of: $0, atLeast: least) }.joined(separator: sign)
  }

  private static func text(of node: QueryNode, atLeast least: Level) -> String {
    let isTight = node.boost != 1 || level(of: node).rawValue >= least.rawValue
    return isTight ? text(of: node) : "(\(text(of: node)))"
  }

  private static func level(of node: QueryNode) -> Level {
    switch node.form {
    case .or: .or
    case .and: .and
    case .not: .not
    case .near: .near
    case .everything, .word, .exact, .prefix, .similar, .phrase, .kind, .field: .atom
    }
  }

  private static func text(of phrase: QueryPhrase) -> String {
    let words = phrase.words.map(\.text).joined(separator: " ")
    return "\"\(words)\"" + (phrase.distance.map { "~\($0)" } ?? "")
  }

  private static func text(of clause: QueryFieldClause) -> String {
    let name = clause.field == .entity ? "@" : clause.field.rawValue + ":"
    let values = clause.values.map { value in
      if case .name(let written) = value.content, clause.field == .entity,
        EntityKind(rawValue: written) != nil
      {
        return "\"\(written)\""
      }
      return text(of: value)
    }
    guard values.count > 1 else { return name + values.joined() }
    return name + "(" + values.joined(separator: clause.joining == .any ? " | " : " & ") + ")"
  }

  static func text(of value: QueryValue) -> String {
    switch value.content {
    case .name(let name): quoted(name)
    case .counted(let name, let range): quoted(name) + "#" + range.text
    case .numbers(let range): range.text
    case .dates(let dates): dates.text
    }
  }

  /// A value as it is written: in quotes unless it is one plain word.
  static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    let isSafe = !value.unicodeScalars.contains(where: QuerySyntax.endsRun)
    return isPlain && isSafe && !value.isEmpty ? value : "\"\(value)\""
  }

  /// `2`, `0.5`.
  static func number(_ boost: Double) -> String {
    boost == boost.rounded() ? String(Int(boost)) : String(boost)
  }
}
