import Identifiers
import Text

@testable import Searching

/// Makes random trees of the shape that the parser gives.
struct QueryMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func node(depth: Int) -> QueryNode {
    guard depth > 0 else { return leaf() }
    switch number(below: 6) {
    case 0: return combined(depth, isAnd: true)
    case 1: return combined(depth, isAnd: false)
    case 2: return made(.not(node(depth: depth - 1)))
    case 3: return near()
    default: return leaf()
    }
  }

  private func made(_ form: QueryForm, boost: Double = 1) -> QueryNode {
    QueryNode(form, at: TextSpan(0, 0), boost: boost)
  }

  private mutating func combined(_ depth: Int, isAnd: Bool) -> QueryNode {
    let operands = (0..<2 + number(below: 2)).map { _ in node(depth: depth - 1) }
    let joined = isAnd ? QueryNode.and(operands) : QueryNode.or(operands)
    guard number(below: 4) == 0 else { return joined }
    return made(joined.form, boost: [0.5, 2, 3.25][number(below: 3)])
  }

  private mutating func near() -> QueryNode {
    let operands = (0..<2 + number(below: 2)).map { _ in nearOperand() }
    let near = QueryNear(
      operands: operands, distance: 2 + number(below: 99), isOrdered: number(below: 2) == 0)
    return made(.near(near))
  }

  private mutating func nearOperand() -> QueryNode {
    switch number(below: 5) {
    case 0: made(.kind(EntityKind.allCases[number(below: 7)]))
    case 1: made(.exact(word()))
    case 2: .or([made(.word(word())), made(.prefix(QueryWord.words(in: "fin2")[0]))])
    case 3: made(.field(clause(.entity, [.name("Lina Khan")])))
    default: made(.word(word()))
    }
  }

  private mutating func leaf() -> QueryNode {
    switch number(below: 10) {
    case 9: made(.similar(QueryWord.words(in: "Vestager")[0], edits: 1 + number(below: 2)))
    case 0: made(.exact(word()))
    case 1: made(.prefix(QueryWord.words(in: "naïveté")[0]))
    case 2, 3: made(.phrase(phrase()), boost: [1, 2][number(below: 2)])
    case 4: made(.kind(EntityKind.allCases[number(below: 7)]))
    case 5, 6: made(.field(clause()))
    default: made(.word(word()), boost: [1, 1, 0.25, 7][number(below: 4)])
    }
  }

  private static let words = [
    "merger", "Förderung", "U.S.", "AT&T", "o'reilly", "2024", "1,000.5", "GDPR", "naïve", "Ωμέγα",
    "or", "near", "not", "and", "x2y",
  ]

  private mutating func word() -> QueryWord {
    QueryWord.words(in: Self.words[number(below: Self.words.count)])[0]
  }

  private mutating func phrase() -> QueryPhrase {
    let words = (0..<1 + number(below: 4)).map { _ in word() }
    let distance = number(below: 3) == 0 ? 5 + number(below: 90) : nil
    return QueryPhrase(words: words, distance: distance)
  }

  private mutating func clause() -> QueryFieldClause {
    let range = NumberRange(low: number(below: 5), high: [nil, 9][number(below: 2)])
    switch number(below: 6) {
    case 0: return clause(.words, [.numbers(range)])
    case 1: return clause(.org, [.counted("Meta", range), .name("a | b (c)")])
    case 2: return clause(.title, [.name("merger")])
    case 3: return clause(.entity, [.name(["law/eu-ai-act", "org", "Meta"][number(below: 3)])])
    case 4: return clause(.url, [.name("https://a.eu/?q=1#3..")])
    default:
      let names = ["Meta", "Policy Wire", "AT&T", "title", "x#3.."]
      return clause(.source, (0...number(below: 3)).map { .name(names[$0]) })
    }
  }

  private mutating func clause(
    _ field: QueryField, _ contents: [QueryValue.Content]
  ) -> QueryFieldClause {
    let values = contents.map { QueryValue(content: $0, span: TextSpan(0, 0)) }
    let joining: QueryFieldClause.Joining =
      values.count > 1 && number(below: 2) == 0 ? .all : .any
    return QueryFieldClause(field: field, values: values, joining: joining)
  }
}
