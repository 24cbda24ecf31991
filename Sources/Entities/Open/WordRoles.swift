/// What a word can be beside or inside a name: facts about English, French and German.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// Begins sentences and joins others; never the first or the last word of a name.
  static let function = WordRoles(rawValue: 1 << 0)
  /// Stands in lower case inside a person's name: `van`, `de`, `al`.
  static let particle = WordRoles(rawValue: 1 << 1)
  /// A first name that many bear.
  static let given = WordRoles(rawValue: 1 << 2)
  /// Stands before a person's name without being part of it: `Mr`, `Senator`.
  static let title = WordRoles(rawValue: 1 << 3)
  /// What a person is: `spokesperson`, `professor`, `Abgeordnete`.
  static let office = WordRoles(rawValue: 1 << 4)
  /// An office that one has in an organisation: `CEO`, `analyst`.
  static let post = WordRoles(rawValue: 1 << 5)
  /// `said`, `erklärte`.
  static let saying = WordRoles(rawValue: 1 << 6)
  /// Months, weekdays.
  static let calendar = WordRoles(rawValue: 1 << 7)
  /// Nationalities, parties, faiths: what groups of people are called.
  static let people = WordRoles(rawValue: 1 << 8)
  /// A word with a capital that is no part of a person's name: `Street`, `Prize`.
  static let thing = WordRoles(rawValue: 1 << 9)
  /// What laws are: `Act`, `Directive`.
  static let law = WordRoles(rawValue: 1 << 10)
  /// What names of bodies end with or begin with: `Foundation`, `Ministry`.
  static let body = WordRoles(rawValue: 1 << 11)
  /// The same, of which every organisation has some: `Board`, `Office`.
  static let vagueBody = WordRoles(rawValue: 1 << 12)
  /// What bodies and laws are for: `Competition`, `Privacy`.
  static let topic = WordRoles(rawValue: 1 << 13)
  /// What bodies are called besides: `National`, `Supreme`.
  static let rank = WordRoles(rawValue: 1 << 14)
  /// What names of companies end with: `Labs`, `Holdings`.
  static let companyWord = WordRoles(rawValue: 1 << 15)
  /// `Inc`, `GmbH`.
  static let legalForm = WordRoles(rawValue: 1 << 16)
  /// What an organisation is, before or after its name: `startup`, `nonprofit`.
  static let organisation = WordRoles(rawValue: 1 << 17)
  /// What a product is, before or after its name: `app`, `chatbot`.
  static let product = WordRoles(rawValue: 1 << 18)
  /// What names of events end with: `Summit`.
  static let event = WordRoles(rawValue: 1 << 19)
  /// What companies do: `acquired`, `launched`.
  static let dealing = WordRoles(rawValue: 1 << 20)
  /// Between a body and what it is for: `of`, `für`.
  static let link = WordRoles(rawValue: 1 << 21)
  /// `the`, `a`, `une`, `der`.
  static let article = WordRoles(rawValue: 1 << 22)
  /// Where the number of a law or the parties of a case may be looked for: `directive`, `v`.
  static let trigger = WordRoles(rawValue: 1 << 23)
}

extension WordRoles {
  /// What no part of a person's name is.
  static let impersonal: WordRoles = [
    .function, .calendar, .people, .thing, .law, .body, .vagueBody, .topic, .rank, .companyWord,
    .legalForm, .organisation, .product, .event, .title,
  ]
  /// What is a word before it is a name.
  static let common: WordRoles = impersonal.union([.office, .post, .saying, .dealing])
}
