internal import ArgumentParser
internal import Entities
internal import Wire

/// `dossier entity rename`: another name to show.
struct EntityRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Change the name that facets show.",
    discussion: "The id stays, and so does the old name as one that is recognised.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "The entity.")
  var entity: String

  @Argument(help: "The new name.")
  var name: String

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let (choice, edits) = try desk.kept(entity)
    try desk.make(
      edits + [.rename(choice.id, name: name)], about: [choice], names: [], edit)
  }
}

/// `dossier entity alias`: more names, or the same ones counting otherwise.
struct EntityAliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Give an entity more names, or change how its names count.",
    discussion: """
      A strong name is enough for a mention. A weak one, a common word too, needs evidence in the
      same article: the entity's full name, its parent or its country. A name that the entity has
      already only changes.
      """)

  enum Strength: String, CaseIterable, ExpressibleByArgument { case strong, weak, mt }
  enum Capitals: String, CaseIterable, ExpressibleByArgument { case exact, capitals, any }

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "The entity.")
  var entity: String

  @Argument(help: "The names.")
  var names: [String]

  @Option(help: "strong, weak, or mt for what machine translation makes of the name.")
  var strength: Strength = .strong

  @Option(
    help: """
      exact: capitals as written; capitals: a capital here is one in the text; any: no matter. \
      Without it, exact for up to four letters in capitals, else capitals.
      """)
  var capitals: Capitals?

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let (choice, edits) = try desk.kept(entity)
    let modifiers =
      [strength == .strong ? nil : strength.rawValue, capitals?.rawValue].compactMap { $0 }
      .map { " [\($0)]" }.joined()
    try desk.make(
      edits + [.alias(choice.id, names: names.map { $0 + modifiers })], about: [choice],
      names: names, edit)
  }
}

/// `dossier entity hide`: an entity, or some of its names.
struct EntityHideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide", abstract: "Recognise an entity no more, or not by some of its names.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "The entity.")
  var entity: String

  @Argument(help: "Names that it does not go by; without any, it is hidden whole.")
  var names: [String] = []

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let choice = try desk.choice(entity)
    try choice.require(names)
    try desk.make(
      [names.isEmpty ? .hide(choice.id) : .hideNames(choice.id, names)], about: [choice],
      names: names, edit)
  }
}

/// `dossier entity split`: names that are another's.
struct EntitySplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Give names of one entity to another.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "The entity that has the names.")
  var entity: String

  @Argument(help: "The names.")
  var names: [String]

  @Option(help: ArgumentHelp("The entity that gets them: an id, new or known.", valueName: "id"))
  var into: String

  @Option(help: "The name of a new one; without it, the first of the names.")
  var name: String?

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let choice = try desk.choice(entity)
    try choice.require(names)
    let target = try desk.target(into)
    let isNew = desk.user.catalogue[target] == nil
    guard isNew || name == nil else {
      throw CommandFailure(
        WireFailure(
          .badRequest, "\(target) is there already and has a name",
          hint: "leave --name out, or rename it"))
    }
    try desk.make(
      [.split(choice.id, names: names, into: target, name: isNew ? name ?? names.first : nil)],
      about: [choice], names: names, edit)
  }
}
