internal import Entities
internal import Identifiers
internal import Wire

/// What a command that edits the user's catalogue works with: the catalogue and the index.
struct EntityDesk: ~Copyable {
  let user: UserCatalogue
  var index: IndexedEntities
  private let common: CommonOptions

  init(_ common: CommonOptions, _ options: EntityOptions) throws {
    let user = try UserCatalogue(common, options)
    let index = try IndexedEntities(common)
    self.common = common
    self.user = user
    self.index = index
  }

  mutating func choice(_ text: String) throws -> EntityChoice {
    try EntityChoice(text, in: user.catalogue, &index)
  }

  /// An entity that is in the catalogue, with the edits that bring it there where only the index
  /// knows it yet.
  mutating func kept(_ text: String) throws -> (choice: EntityChoice, edits: [CatalogueEdit]) {
    let choice = try choice(text)
    guard choice.entity == nil else { return (choice, []) }
    let names = try choice.surfaces(in: &index).filter { $0 != choice.name }
    return (choice, [.promote(choice.id, name: choice.name, names: names)])
  }

  /// Makes edits, together: shows the lines and the articles, and writes the file unless only asked
  /// what would change.
  mutating func make(
    _ edits: [CatalogueEdit], about choices: [EntityChoice], names: [String],
    _ options: EditOptions
  ) throws {
    var text = user.text
    var change = EntityChange(user.path)
    change.added = text.append(edits, on: UserCatalogue.today)
    try user.check(text)
    try change.count(choices, names: names, in: &index)
    if !options.dryRun { try user.write(text) }
    change.print(common, isWritten: !options.dryRun)
  }

  /// Takes the last edit back.
  mutating func undo(_ options: EditOptions) throws {
    var text = user.text
    var change = EntityChange(user.path)
    change.removed = text.undo()
    guard !change.removed.isEmpty else {
      throw CommandFailure(
        WireFailure(
          .notFound, "no command edited \(user.path)",
          hint: "what was written by hand is removed by hand"))
    }
    try user.check(text)
    if !options.dryRun { try user.write(text) }
    change.print(common, isWritten: !options.dryRun)
  }
}
