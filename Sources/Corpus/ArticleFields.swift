internal import Identifiers
internal import Markup

/// Collects the fields of one article, under whatever names they come, and makes the article.
struct ArticleFields {
  private var values: [FieldName: [Candidate]] = [:]
  private var metadata: [MetadataEntry] = []
  let dates: DateReader
  private(set) var notes: [ReadNote] = []

  /// More values of one field, or of metadata, come from no person, and are left out.
  private static let mostEntries = 200

  private struct Candidate {
    let key: String
    let rank: Int
    let value: JSONValue
  }

  init(dates: DateReader) {
    self.dates = dates
  }

  /// Takes all members of an object, the pairs of a front matter or the cells of a row.
  init(_ members: [JSONValue.Member], _ rules: FieldRules) {
    self.init(dates: rules.dates)
    let mapped = rules.map.found(in: members)
    for found in mapped {
      // Before every usual name.
      let rank = found.rank - Self.mostEntries
      add(Candidate(key: found.path, rank: rank, value: found.value), to: found.field)
    }
    for member in members where !mapped.contains(where: { $0.path == member.key }) {
      add(member.key, member.value)
    }
  }

  mutating func add(_ key: String, _ value: JSONValue) {
    guard !value.isEmpty else { return }
    if let (field, rank) = FieldName.named(key) {
      add(Candidate(key: key, rank: rank, value: value), to: field)
    } else {
      keep(key, value.text)
    }
  }

  /// Adds a value that was guessed, used only when no field says it.
  mutating func guess(_ field: FieldName, _ value: JSONValue) {
    guard !value.isEmpty else { return }
    add(Candidate(key: "", rank: .max, value: value), to: field)
  }

  /// Adds metadata whatever its key is called.
  mutating func keep(_ key: String, _ value: String) {
    guard metadata.count < Self.mostEntries else { return }
    metadata.append(MetadataEntry(key: key, value: value))
  }

  private mutating func add(_ candidate: Candidate, to field: FieldName) {
    if values[field]?.count ?? 0 < Self.mostEntries {
      values[field, default: []].append(candidate)
    }
  }

  /// The article. A field that is used gives nothing to the metadata; its rivals do.
  ///
  /// `text`, when given, is the text, and every field that might be is metadata.
  mutating func article(text: String? = nil) -> Article {
    var article = Article()
    article.ownID = takeText(.id)
    article.title = takeText(.title) ?? ""
    article.text = text ?? takeProse()
    article.authors = takeAuthors()
    article.source = takeText(.source)
    article.url = takeText(.url)
    article.tags = takeTags()
    article.declaredLanguage = takeText(.language)
    article.date = takeDate(of: article)
    let rest = FieldName.allCases.flatMap { values[$0] ?? [] }.filter { !$0.key.isEmpty }
    article.metadata = metadata + rest.map { MetadataEntry(key: $0.key, value: $0.value.text) }
    return article
  }
}

extension ArticleFields {
  /// Takes the best candidate from which something can be made.
  private mutating func take<Made>(_ field: FieldName, _ make: (JSONValue) -> Made?) -> Made? {
    let candidates = values[field] ?? []
    let order = candidates.indices.sorted {
      (candidates[$0].rank, $0) < (candidates[$1].rank, $1)
    }
    for place in order {
      if let made = make(candidates[place].value) {
        values[field]?.remove(at: place)
        return made
      }
    }
    return nil
  }

  private mutating func takeText(_ field: FieldName) -> String? {
    take(field) { Self.plainText($0, isAddress: field == .url) }
  }

  private mutating func takeProse() -> String {
    PlainProse.text(takeText(.text) ?? takeText(.fallbackText) ?? "")
  }

  /// A string, a number, the name of a thing (or its address), or the first element of a list of
  /// these.
  private static func plainText(_ value: JSONValue, isAddress: Bool = false) -> String? {
    let text: String? =
      switch value {
      case .null, .bool: nil
      case .string, .number: value.scalar
      case .array(let elements):
        elements.lazy.compactMap { plainText($0, isAddress: isAddress) }.first
      case .object:
        (isAddress
          ? ["@id", "url", "href", "#text"]
          : ["name", "title", "@value", "#text", "value", "rendered", "text"])
          .lazy.compactMap { key in value[key].flatMap { plainText($0, isAddress: isAddress) } }
          .first
      }
    let trimmed = text.map(PlainProse.trimmed)
    return trimmed?.isEmpty == true ? nil : trimmed
  }

  /// The address names the day where no field does.
  private mutating func takeDate(of article: Article) -> PublicationDate? {
    let texts = dateCandidates.compactMap { Self.plainText($0.value) }
    let order = DayOrder.found(
      dates: texts, url: article.url, language: article.declaredLanguage, reader: dates)
    let dates = self.dates.ordered(order)
    for field in [FieldName.date, .fallbackDate] {
      let found = take(field) { value in
        Self.plainText(value).flatMap { text in try? dates.date(text) }
      }
      if let found { return found }
    }
    noteDates(dates)
    return article.url.flatMap(dates.date(address:))
  }

  private var dateCandidates: [Candidate] {
    [FieldName.date, .fallbackDate].flatMap { values[$0] ?? [] }
  }

  /// Says of each date, none of which could be used, why it is no use.
  private mutating func noteDates(_ dates: DateReader) {
    for candidate in dateCandidates {
      guard let text = Self.plainText(candidate.value) else { continue }
      do throws(DateReader.Failure) {
        _ = try dates.date(text)
      } catch {
        let name = candidate.key.isEmpty ? "date" : candidate.key
        notes.append(
          ReadNote(kind: .ignored, "\(name) \"\(text.prefix(40))\" \(error.sentence)"))
      }
    }
  }

  private mutating func takeAuthors() -> [String] {
    let names = take(.author) { value -> [String]? in
      let names = value.elements.compactMap { Self.plainText($0) }.flatMap(AuthorNames.names)
      return names.isEmpty ? nil : names
    }
    return unique(names ?? [])
  }

  private mutating func takeTags() -> [String] {
    var tags: [String] = []
    while let more = take(.tag, Self.tags) { tags += more }
    return unique(tags)
  }

  private static func tags(_ value: JSONValue) -> [String]? {
    let names = value.elements.compactMap { element in
      (element["term"] ?? element).scalar ?? plainText(element)
    }
    let parts: [String] =
      names.count == 1 && value.scalar != nil
      ? HTMLEntities.decode(names[0]).split { $0 == "," || $0 == ";" }.map {
        PlainProse.trimmed(String($0))
      } : names
    let kept = parts.filter { !$0.isEmpty }
    return kept.isEmpty ? nil : kept
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension DateReader.Failure {
  /// The second half of a sentence about the date.
  var sentence: String {
    switch self {
    case .impossible: "is no day of the calendar"
    case .future: "lies in the future"
    case .ambiguous: "may be day first or month first; write it as year-month-day"
    case .unknown: "is no date that we know; write it as year-month-day"
    }
  }
}
