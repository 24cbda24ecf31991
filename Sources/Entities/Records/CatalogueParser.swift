internal import Identifiers
internal import Text

/// Reads the text of a catalogue. The format is described in `Catalogue/README.md`.
struct CatalogueParser {
  private let file: String
  private var statements: [CatalogueStatement] = []
  /// The record whose keys are being read.
  private var record: (value: CatalogueRecord, place: CataloguePlace)?
  private var seenKeys: Set<CatalogueKey> = []

  static func statements(
    in text: String, named file: String
  ) throws(CatalogueFailure) -> [CatalogueStatement] {
    var parser = CatalogueParser(file: file)
    let composed = Fold.composed(text)
    let byteOrderMark = composed.unicodeScalars.first == "\u{FEFF}"
    let whole = byteOrderMark ? composed.unicodeScalars.dropFirst() : composed.unicodeScalars[...]
    let lines = Substring(whole).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try parser.read(Substring(line), at: CataloguePlace(file: file, line: index + 1))
    }
    parser.closeRecord()
    return parser.statements
  }

  private init(file: String) { self.file = file }

  private mutating func read(_ line: Substring, at place: CataloguePlace) throws(CatalogueFailure) {
    let content = line.trimmed
    guard let first = content.first, first != "#" else { return }
    if line.first == " " || line.first == "\t" {
      return try readKey(content, at: place)
    }
    closeRecord()
    let (word, rest) = content.cutAtBlank
    switch word {
    case "hide", "merge", "rename", "alias", "split":
      let action = try CatalogueStatement.Action(word, rest, line: content, at: place)
      statements.append(CatalogueStatement(place: place, action: action))
    default:
      record = (try Self.record(word, rest, at: place), place)
      seenKeys = []
    }
  }

  private mutating func closeRecord() {
    guard let (value, place) = record else { return }
    statements.append(CatalogueStatement(place: place, action: .record(value)))
    record = nil
  }

  private static func record(
    _ id: Substring, _ rest: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) -> CatalogueRecord {
    let id = try place.id(id)
    guard !rest.isEmpty else { return CatalogueRecord(id, name: nil) }
    let name = try AliasText(rest, at: place)
    var record = CatalogueRecord(id, name: name.text)
    record.nameIsWeak = name.strength == .weak
    record.nameRule = name.rule
    record.nameValidity = name.validity
    return record
  }

}

extension CatalogueParser {
  private mutating func readKey(
    _ line: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    guard record != nil else {
      throw place.failure(.keyWithoutRecord(String(line)))
    }
    guard let colon = line.firstIndex(of: ":") else { throw place.failure(.notAKey(String(line))) }
    let name = String(line[..<colon].trimmed)
    let rest = line[line.index(after: colon)...].trimmed
    guard let key = CatalogueKey(name) else { throw place.failure(.unknownKey(name)) }
    guard !rest.isEmpty else { throw place.failure(.emptyValue(name)) }
    if !key.isRepeatable, !seenKeys.insert(key).inserted {
      throw place.failure(.repeatedKey(name))
    }
    // In place: a copy would copy all its aliases.
    try record?.value.set(key, named: name, to: rest, at: place)
  }
}

extension CatalogueRecord {
  mutating func set(
    _ key: CatalogueKey, named name: String, to value: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) {
    switch key {
    case .alias: try add(value, named: name, .strong, nil, at: place)
    case .weak: try add(value, named: name, .weak, nil, at: place)
    case .mt: try add(value, named: name, .machineTranslated, nil, at: place)
    case .language(let language): try add(value, named: name, .strong, language, at: place)
    case .parent: parent = try Self.reference(value, at: place)
    case .country: country = try Self.reference(value, at: place)
    case .outlet: isOutlet = try Self.flag(value, named: name, at: place)
    case .weakName: nameIsWeak = try Self.flag(value, named: name, at: place)
    case .source: source = String(value)
    case .validFrom: validity.from = try Self.date(value, at: place)
    case .validTo: validity.to = try Self.date(value, at: place)
    case .wikidata:
      guard value.first == "Q", value.dropFirst().allSatisfy(\.isNumber), value.count > 1 else {
        throw place.failure(.badWikidata(String(value)))
      }
      wikidata = String(value)
    }
  }

  /// Adds the names of a list whose borders are ` ; `.
  private mutating func add(
    _ list: Substring, named key: String, _ strength: Alias.Strength, _ language: String?,
    at place: CataloguePlace
  ) throws(CatalogueFailure) {
    for value in list.aliasList {
      guard !value.isEmpty else { throw place.failure(.emptyValue(key)) }
      let alias = try AliasText(value, at: place)
      var made = Alias(
        alias.text, language: language, rule: alias.rule ?? CaseRule(for: alias.text),
        strength: alias.strength ?? strength)
      made.validity = alias.validity
      aliases.append(made)
      aliasPlaces.append(place)
    }
  }

  private static func reference(
    _ value: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) -> CatalogueReference {
    CatalogueReference(id: try place.id(value), place: place)
  }

  private static func date(
    _ value: Substring, at place: CataloguePlace
  ) throws(CatalogueFailure) -> String {
    guard Validity.isDate(value) else { throw place.failure(.badDate(String(value))) }
    return String(value)
  }

  private static func flag(
    _ value: Substring, named key: String, at place: CataloguePlace
  ) throws(CatalogueFailure) -> Bool {
    switch value {
    case "yes": true
    case "no": false
    default: throw place.failure(.badFlag(key: key, value: String(value)))
    }
  }
}
