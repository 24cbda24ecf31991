internal import ArgumentParser
internal import Entities
internal import Glibc
internal import Identifiers
internal import Platform
internal import Wire

/// `dossier entity review`: names that the catalogue does not have.
struct EntityReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Show the most frequent names outside the catalogue.",
    discussion: """
      Each with pieces of articles and with entities that it may be another name of: spelt alike,
      with its initials, or with its words and more. `dossier entity promote` keeps one, `merge`
      makes it a name of another, `hide` drops it.
      Columns for scripts: id, name, n, suggestion, reason.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions

  @Option(help: ArgumentHelp("Only this kind.", valueName: "kind"))
  var kind: EntityKind?

  @Option(name: [.customShort("n"), .long], help: "How many names.")
  var limit = 20

  @Option(name: [.customShort("o"), .long], help: "How many to leave out at the beginning.")
  var offset = 0

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000") }
    guard offset >= 0 else { throw ValidationError("--offset takes 0 or more") }
  }

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let review = try EntityReview(
      desk.user.catalogue, kinds: kind.map { [$0] } ?? EntityKind.allCases, &desk.index)
    let names = try review.names(limit, offset: offset, &desk.index)
    print(names)
    if names.isEmpty { leave(1) }
  }

  private func print(_ names: [ReviewedName]) {
    switch common.format {
    case .text:
      let width = Terminal.columns(STDOUT_FILENO) ?? 100
      for name in names { Output.text(name.text(style: Style(common.color), width: width)) }
    case .tsv, .csv:
      let table = TablePrinter(
        common.format, columns: ["id", "name", "n", "suggestion", "reason"])
      for name in names {
        table.row([
          name.value.id, name.value.name, "\(name.value.count)",
          name.suggestions.first?.id ?? "", name.suggestions.first?.reason.rawValue ?? "",
        ])
      }
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.key("names")
        json.array { json in
          for name in names { name.write(to: &json) }
        }
      }
      Output.line(json.bytes)
    case .jsonl:
      for name in names {
        var json = JSONWriter()
        name.write(to: &json)
        Output.line(json.bytes)
      }
    }
  }
}

/// `dossier entity promote`: a name outside the catalogue becomes an entity of the user's.
struct EntityPromoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote", abstract: "Make an entity of a name that only articles have.",
    discussion: "Its id stays the same; the forms that articles give it become its names.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "Its id or its name.")
  var entity: String

  @Option(help: "The name to show, where that of the articles is not the best.")
  var name: String?

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let choice = try desk.choice(entity)
    guard choice.entity == nil else {
      throw CommandFailure(
        WireFailure(
          .badRequest, "\(choice.id) is in the catalogue already",
          hint: "dossier entity show \(choice.id) tells how it is called"))
    }
    let shown = name ?? choice.name
    let names = try choice.surfaces(in: &desk.index).filter { $0 != shown }
    try desk.make(
      [.promote(choice.id, name: shown, names: names)], about: [choice], names: [], edit)
  }
}
