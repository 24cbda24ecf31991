internal import Identifiers

/// Checks the built-in catalogue and a user's own for what reading them does not refuse.
package struct CatalogueCheck {
  /// In the order of files and lines.
  package private(set) var findings: [CatalogueFinding] = []
  private let userFile: String?

  /// Checks the built-in catalogue and, where there is one, a user's file laid over it. With a
  /// user's file, only what concerns that is told.
  package static func run(user: CatalogueFile?) throws(CatalogueFailure) -> CatalogueCheck {
    CatalogueCheck(try Catalogue.texts(in: try Catalogue.folder()), user: user)
  }

  init(_ files: [CatalogueFile], user: CatalogueFile?) {
    userFile = user?.name
    var statements: [CatalogueStatement] = []
    for file in files { statements += read(file) }
    let own = user.map { read($0) } ?? []
    findDuplicates(statements)
    findDuplicates(own)
    guard findings.isEmpty, let builtIn = applied(statements, over: Catalogue([])),
      let catalogue = applied(own, over: builtIn)
    else { return }
    let places = CataloguePlaces(statements + own)
    findings += AliasCheck(catalogue, places).findings
    findings += EvidenceCheck(catalogue, places).findings
    findings += CycleCheck(catalogue, places).findings
    findings += StatementCheck(own, builtIn, catalogue).findings
    if let userFile { findings.removeAll { $0.file != userFile } }
    findings.sort { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
  }

  package var errors: Int { findings.count(where: \.isError) }

  private mutating func read(_ file: CatalogueFile) -> [CatalogueStatement] {
    do throws(CatalogueFailure) {
      return try CatalogueParser.statements(in: file.text, named: file.name)
    } catch {
      note(error)
      return []
    }
  }

  private mutating func applied(
    _ statements: [CatalogueStatement], over catalogue: Catalogue
  ) -> Catalogue? {
    var draft = CatalogueDraft(over: catalogue)
    do throws(CatalogueFailure) {
      try draft.apply(statements)
      return draft.catalogue()
    } catch {
      note(error)
      return nil
    }
  }

  private mutating func note(_ failure: CatalogueFailure) {
    if let finding = CatalogueFinding(failure) { findings.append(finding) }
  }

  /// All of them; reading stops at the first.
  private mutating func findDuplicates(_ statements: [CatalogueStatement]) {
    var first: [EntityID: CataloguePlace] = [:]
    for statement in statements {
      guard case .record(let record) = statement.action else { continue }
      guard let earlier = first[record.id] else {
        first[record.id] = statement.place
        continue
      }
      note(
        statement.place.failure(
          .duplicateID(record.id.text, firstAt: "\(earlier.file):\(earlier.line)")))
    }
  }
}

/// Where a catalogue says what.
struct CataloguePlaces {
  private var entities: [EntityID: CataloguePlace] = [:]
  private var aliases: [EntityID: [String: CataloguePlace]] = [:]
  /// Of names that came to an entity from another.
  private var anybodys: [String: CataloguePlace] = [:]

  init(_ statements: [CatalogueStatement]) {
    for statement in statements {
      switch statement.action {
      case .record(let record):
        if entities[record.id] == nil { entities[record.id] = statement.place }
        if let name = record.name { note(name, of: record.id, at: statement.place) }
        for (alias, place) in zip(record.aliases, record.aliasPlaces) {
          note(alias.text, of: record.id, at: place)
        }
      case .alias(let id, let names):
        for name in names { note(name.text, of: id, at: statement.place) }
      case .rename(let id, let name): note(name, of: id, at: statement.place)
      case .split(_, let id, let names):
        for name in names { note(name, of: id, at: statement.place) }
      case .hide, .hideNames, .merge: continue
      }
    }
  }

  private mutating func note(_ name: String, of id: EntityID, at place: CataloguePlace) {
    aliases[id, default: [:]][name] = place
    anybodys[name] = place
  }

  func place(of entity: EntityID) -> CataloguePlace {
    entities[entity] ?? CataloguePlace(file: "", line: 0)
  }

  func place(of alias: String, of entity: EntityID) -> CataloguePlace {
    aliases[entity]?[alias] ?? anybodys[alias] ?? place(of: entity)
  }
}
