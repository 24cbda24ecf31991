internal import Identifiers

/// Looks at what a user's file says of the catalogue under it: statements that change nothing, and
/// records that point to what the file hides.
struct StatementCheck {
  private(set) var findings: [CatalogueFinding] = []

  init(_ statements: [CatalogueStatement], _ builtIn: Catalogue, _ catalogue: Catalogue) {
    var draft = CatalogueDraft(over: builtIn)
    let records = statements.filter { if case .record = $0.action { true } else { false } }
    guard (try? draft.apply(records)) != nil else { return }
    for statement in statements {
      switch statement.action {
      case .record(let record):
        for reference in [record.parent, record.country].compactMap({ $0 })
        where catalogue.hidden.contains(reference.id) {
          findings.append(
            CatalogueFinding(
              reference.place, .hiddenReference,
              "\(record.id) points to \(reference.id), which this file hides. Point to another "
                + "entity, or hide it no more."))
        }
        continue
      case .hide(let id) where draft.entities[id] == nil:
        note(
          statement,
          "no entity of the catalogue has the id \(id): it only keeps open "
            + "recognition from giving it")
      case .hideNames(let id, let names), .split(let id, into: _, let names):
        let own = draft.entities[id]?.aliases ?? []
        for name in names where !own.contains(where: { $0.isCalled([name]) }) {
          note(statement, "\(id) has no name “\(name)”. Correct it or remove it")
        }
      case .hide, .merge, .rename, .alias: break
      }
      try? draft.apply([statement])
    }
  }

  private mutating func note(_ statement: CatalogueStatement, _ message: String) {
    findings.append(CatalogueFinding(statement.place, .idle, message + "."))
  }
}
