internal import ArgumentParser
internal import Wire

/// `dossier entity show`: one entity with its names and its articles.
struct EntityShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an entity: names, kind, parent, counts by year, company.",
    discussion: """
      Names are told by how they count, with language and case rule where those are not the usual.
      Where there is an index: in how many articles it is mentioned, by year; whom and what these
      mention most; and a few of them, those that are about it first.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions

  @Argument(help: "The entity.")
  var entity: String

  @Option(name: [.customShort("n"), .long], help: "How many of each list.")
  var limit = 5

  func validate() throws {
    guard (0...100).contains(limit) else { throw ValidationError("--limit takes 0 to 100") }
  }

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let portrait = try EntityPortrait(try desk.choice(entity), limit: limit, &desk.index)
    guard common.format == .text else {
      var json = JSONWriter()
      portrait.write(to: &json)
      return Output.line(json.bytes)
    }
    Output.text(EntityPrinter(style: Style(common.color)).text(portrait))
  }
}
