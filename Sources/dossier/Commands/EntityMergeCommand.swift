internal import ArgumentParser
internal import Entities

/// `dossier entity merge`: two are one.
struct EntityMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one entity of two: its names become the other's.",
    discussion: "The old id goes on being understood in queries.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  @Argument(help: "The entity that goes.")
  var entity: String

  @Argument(help: "The entity that stays.")
  var into: String

  func run() throws {
    var desk = try EntityDesk(common, entities)
    let target = try desk.kept(into)
    let old = try desk.choice(entity)
    // One that only the index knows is nothing but its names.
    let merge: CatalogueEdit =
      old.entity == nil
      ? .alias(target.choice.id, names: try old.surfaces(in: &desk.index))
      : .merge(old.id, into: target.choice.id)
    try desk.make(target.edits + [merge], about: [old, target.choice], names: [], edit)
  }
}

/// `dossier entity undo`: the last edit back.
struct EntityUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last edit that a command made.",
    discussion: "Again: the one before. What was written by hand stays.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var entities: EntityOptions
  @OptionGroup var edit: EditOptions

  func run() throws {
    var desk = try EntityDesk(common, entities)
    try desk.undo(edit)
  }
}
