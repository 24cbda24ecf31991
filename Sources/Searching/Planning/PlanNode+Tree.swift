internal import Identifiers
internal import IndexFormat

extension PlanNode: CustomStringConvertible {
  /// The plan for people: a node a line, parts two spaces further in, terms as the index has them.
  var description: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    let (title, parts) = contents
    return [title] + parts.flatMap(\.lines).map { "  " + $0 }
  }

  private var contents: (String, [PlanNode]) {
    switch self {
    case .everything: ("everything", [])
    case .nothing: ("nothing", [])
    case .all(let parts): ("all", parts)
    case .any(let parts): ("any", parts)
    case .except(let part): ("except", [part])
    case .terms(let terms): ("terms " + Self.listed(terms), [])
    case .positions(let positions): (Self.title(of: positions), [])
    case .value(let value): (Self.title(of: value), [])
    case .kind(let kind): ("terms " + TermPrefix.kind(kind), [])
    case .dates(let range):
      ("dates \(Self.shown(range.first))..\(Self.shown(range.last))", [])
    case .undated: ("undated", [])
    case .length(let range): ("length \(range.text)", [])
    case .story(let story): ("story \(story.id)", [])
    }
  }

  private static func title(of positions: PlannedPositions) -> String {
    let name = positions.isOrdered ? "ordered" : "near"
    let operands = positions.operands.map(listed).joined(separator: " / ")
    return "\(name) within \(positions.window): \(operands)"
  }

  private static func title(of value: PlannedValue) -> String {
    "value \(value.kind.rawValue) \(value.id)" + (value.mentions.map { " #\($0.text)" } ?? "")
      + (value.mustBeMajor ? " major" : "")
  }

  /// The first few of many.
  private static func listed(_ terms: [String]) -> String {
    let shown = terms.prefix(8).joined(separator: " ")
    return terms.count > 8 ? "\(shown) and \(terms.count - 8) more" : shown
  }

  private static func shown(_ day: CalendarDay?) -> String {
    day.map { PublicationDate(day: $0).text } ?? ""
  }
}
