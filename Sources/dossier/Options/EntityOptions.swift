internal import ArgumentParser

/// Which catalogue of the user's a command is about.
struct EntityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The catalogue to read and edit, in place of the index's entities.txt.", valueName: "file"))
  var entities: String?
}

/// What every command takes that edits the user's catalogue.
struct EditOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"), help: "Show what would change, and write nothing.")
  var dryRun = false
}
