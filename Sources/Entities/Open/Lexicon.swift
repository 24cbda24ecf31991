/// The roles of words, from the tables in `Words`.
enum Lexicon {
  /// By folded word.
  static let roles: [String: WordRoles] = {
    var roles: [String: WordRoles] = [:]
    for (role, table) in tables {
      for word in words(of: table) { roles[word, default: []].insert(role) }
    }
    return roles
  }()

  /// The words of a table, which stand between blanks and line ends.
  static func words(of table: String) -> [String] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  private static let tables: [(WordRoles, String)] = [
    (.function, SmallWords.english), (.function, SmallWords.french), (.function, SmallWords.german),
    (.link, SmallWords.links), (.article, SmallWords.articles), (.particle, SmallWords.particles),
    (.calendar, SmallWords.calendar), (.given, GivenNames.all),
    (.title, PersonWords.titles), (.office, PersonWords.offices), (.office, PersonWords.posts),
    (.post, PersonWords.posts), (.saying, PersonWords.saying), (.people, PersonWords.groups),
    (.thing, PersonWords.things), (.thing, CompanyWords.acronyms), (.law, BodyWords.laws),
    (.trigger, BodyWords.triggers), (.body, BodyWords.bodies),
    (.vagueBody, BodyWords.vague), (.topic, BodyWords.topics), (.rank, BodyWords.ranks),
    (.companyWord, CompanyWords.endings), (.legalForm, CompanyWords.legalForms),
    (.organisation, CompanyWords.organisations), (.product, CompanyWords.products),
    (.event, CompanyWords.events), (.dealing, CompanyWords.dealing),
  ]
}
