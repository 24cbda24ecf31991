/// Why a catalogue cannot be used. Each prints as a sentence with its remedy.
package enum CatalogueFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line that is wrong; lines count from 1.
  case line(file: String, line: Int, CatalogueProblem)
  /// The built-in catalogue stands in none of these folders.
  case notInstalled(lookedIn: [String])
  case unreadable(file: String, reason: String)

  package var description: String {
    switch self {
    case .line(let file, let line, let problem): "\(file):\(line): \(problem)"
    case .notInstalled(let folders):
      "The built-in catalogue of entities is in none of \(folders.joined(separator: ", ")): "
        + "install dossier again with Tools/install."
    case .unreadable(let file, let reason): "\(file): \(reason)"
    }
  }
}

/// What is wrong with a line of a catalogue.
package enum CatalogueProblem: Hashable, Sendable, CustomStringConvertible {
  case badID(String)
  case duplicateID(String, firstAt: String)
  /// With the ids that look like it.
  case unknownID(String, nearest: [String] = [])
  case mergedIntoItself(String)
  case emptyName(String)
  case missingName(String)
  case keyWithoutRecord(String)
  case notAKey(String)
  case unknownKey(String)
  case emptyValue(String)
  case badModifier(String)
  case badFlag(key: String, value: String)
  case badWikidata(String)
  case badDate(String)
  case repeatedKey(String)
  case noWord(String)
  case tooLong(String)
  case badStatement(String)

  package var description: String {
    switch self {
    case .badID(let id):
      "“\(id)” is no id. Write a kind, a slash and a name of a-z, 0-9 and -, such as org/microsoft; "
        + "the kinds are org, person, place, law, product, event and role."
    case .duplicateID(let id, let place):
      "\(id) is already defined at \(place). Join the two records or choose another id."
    case .unknownID(let id, let nearest):
      "There is no entity \(id). "
        + (nearest.isEmpty
          ? "Correct the id or add a record for it."
          : "Did you mean \(nearest.joined(separator: " or "))?")
    case .mergedIntoItself(let id): "\(id) cannot be merged into itself. Name another entity."
    case .emptyName(let list): "“\(list)” has an empty name. Remove one of the semicolons."
    case .missingName(let id):
      "\(id) has no name. Write it on the same line, after two spaces or a tab."
    case .keyWithoutRecord(let line):
      "“\(line)” belongs to no record. Put the line of its id before it."
    case .notAKey(let line): "“\(line)” is not “key: value”."
    case .unknownKey(let key):
      "“\(key)” is no key. Use \(CatalogueKey.allNames.joined(separator: ", "))."
    case .emptyValue(let key): "“\(key)” has an empty value. Remove it or fill it in."
    case .badModifier(let modifier):
      "“[\(modifier)]” means nothing. Use [exact], [any], [capitals], [weak], [strong], [mt], "
        + "[from DATE] or [to DATE]."
    case .badFlag(let key, let value): "“\(key)” is yes or no, not “\(value)”."
    case .badWikidata(let value): "“\(value)” is no Wikidata id. Write Q and a number."
    case .badDate(let date):
      "“\(date)” is no date. Write a year, 2021-10 or 2021-10-28."
    case .repeatedKey(let key): "“\(key)” stands twice in this record. Keep one."
    case .noWord(let alias): "“\(alias)” has no letter and no digit, so no text can match it."
    case .tooLong(let alias):
      "“\(alias)” has more than \(CatalogueRecord.longestAlias) words. Shorten it."
    case .badStatement(let line):
      "“\(line)” is not understood. Write hide ID, hide ID Name ; Name, merge ID into ID, "
        + "rename ID New name, alias ID Name ; Name or split ID into ID Name ; Name."
    }
  }
}
