internal import ArgumentParser

/// `dossier entity`: who is who, and how to mend it.
struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "List, show and mend the entities that articles mention.",
    discussion: """
      The built-in catalogue is never edited. What is merged, renamed, named, hidden or split is
      written into entities.txt in the folder of the index, or into the file that --entities names,
      as lines that a person can read and edit; `undo` takes the last edit back, and the one before.
      Nothing changes in the index until `dossier retag` applies the file.

      An entity is named by its id, such as org/microsoft, or by any name that only it has.
      """,
    subcommands: [
      EntityMergeCommand.self, EntityRenameCommand.self, EntityAliasCommand.self,
      EntityHideCommand.self, EntitySplitCommand.self, EntityUndoCommand.self,
      EntityCheckCommand.self, EntityListCommand.self, EntityShowCommand.self,
      EntityReviewCommand.self, EntityPromoteCommand.self,
    ])

  @OptionGroup var common: CommonOptions
}
