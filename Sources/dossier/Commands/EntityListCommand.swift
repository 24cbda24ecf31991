internal import ArgumentParser
internal import Entities
internal import Identifiers
internal import Text
internal import Wire

/// `dossier entity ls`: the entities of the catalogue and of the index.
struct EntityListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ls", abstract: "List entities, those of the most articles first.",
    discussion: """
      Those of the catalogue, and those that only the articles of the index have, with * in text.
      Columns for scripts: id, kind, name, n, known.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions

  @Option(
    help: ArgumentHelp(
      "Only this kind: org, person, place, law, product, event or role.", valueName: "kind"))
  var kind: EntityKind?

  @Option(help: ArgumentHelp("Only those with this in a name or the id.", valueName: "text"))
  var contains: String?

  @Flag(help: "Only those that are not in the catalogue.")
  var open = false

  @Option(name: [.customShort("n"), .long], help: "How many to print; 0 for all.")
  var limit = 50

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes 0 or more") }
  }

  /// One line of the list.
  struct Row {
    let id: String
    let name: String
    let count: Int
    let isKnown: Bool

    var kind: String { String(id.prefix { $0 != "/" }) }
  }

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let rows = try rows(&desk)
    let shown = Array(limit == 0 ? rows[...] : rows.prefix(limit))
    EntityListPrinter(common).print(shown)
    if !common.quiet {
      Message.say(
        shown.count < rows.count
          ? "\(TextLayout.grouped(shown.count)) of \(TextLayout.counted(rows.count, "entity", "entities"))"
          : TextLayout.counted(rows.count, "entity", "entities"))
    }
    if rows.isEmpty { leave(1) }
  }

  private func rows(_ desk: inout EntityDesk) throws -> [Row] {
    let kinds = kind.map { [$0] } ?? EntityKind.allCases
    let catalogue = desk.user.catalogue
    let counts = try EntityCounts(catalogue, kinds: kinds, &desk.index)
    let wanted = contains.map(Fold.name)
    var rows: [Row] = []
    if !open {
      for entity in catalogue.entities
      where kinds.contains(entity.kind) && Self.holds(wanted, entity.id, entity.aliases.map(\.text))
      {
        rows.append(
          Row(id: entity.id.text, name: entity.name, count: counts[entity.id], isKnown: true))
      }
    }
    for value in counts.open {
      guard let id = EntityID(value.id), Self.holds(wanted, id, [value.name]) else { continue }
      rows.append(Row(id: value.id, name: value.name, count: value.count, isKnown: false))
    }
    return rows.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
  }

  private static func holds(_ wanted: String?, _ id: EntityID, _ names: [String]) -> Bool {
    guard let wanted else { return true }
    return id.text.contains(wanted) || names.contains { Fold.name($0).contains(wanted) }
  }
}

extension EntityKind: ExpressibleByArgument {}

/// Prints rows of a list of entities.
struct EntityListPrinter {
  private let format: OutputFormat
  private let style: Style

  init(_ common: CommonOptions) {
    format = common.format
    style = Style(common.color)
  }

  func print(_ rows: [EntityListCommand.Row]) {
    switch format {
    case .text:
      for row in rows {
        let count = TextLayout.right(TextLayout.grouped(row.count), 8)
        let sign = row.isKnown ? "" : " *"
        Output.text("\(count)  \(TerminalText.safe(row.name))\(sign)  \(style.dim(row.id))\n")
      }
    case .tsv, .csv:
      let table = TablePrinter(format, columns: ["id", "kind", "name", "n", "known"])
      for row in rows {
        table.row([row.id, row.kind, row.name, "\(row.count)", "\(row.isKnown)"])
      }
    case .jsonl:
      for row in rows {
        var json = JSONWriter()
        row.write(to: &json)
        Output.line(json.bytes)
      }
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.key("entities")
        json.array { json in
          for row in rows { row.write(to: &json) }
        }
      }
      Output.line(json.bytes)
    }
  }
}

extension EntityListCommand.Row {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("kind", kind)
      json.member("name", name)
      json.member("n", count)
      json.member("known", isKnown)
    }
  }
}
