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
    /// Where the value stands in the JSON of the file, if it does.
    var place: Range<Int>?
  }

  /// Where in the JSON of the file the article's text stands, once the article is made; nil where
  /// that is not known.
  private(set) var textPlace: Range<Int>?

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
    take(members.filter { member in !mapped.contains { $0.path == member.key } }, depth: 0)
  }

  /// Takes members and, behind every field outside of them, what containers among them hold.
  private mutating func take(_ members: [JSONValue.Member], depth: Int) {
    // A library's own dates say nothing of the article.
    let isLibrary = members.contains { FieldName.folded($0.key) == "dateadded" }
    for member in members {
      if case .object(let inner) = member.value, depth < FieldValue.deepestContainer,
        FieldValue.containers.contains(member.key.lowercased())
      {
        take(inner, depth: depth + 1)
      } else if isLibrary, FieldName.folded(member.key) == "datemodified" {
        keep(member.key, member.value.text)
      } else {
        add(member, behind: depth)
      }
    }
  }

  mutating func add(_ key: String, _ value: JSONValue) {
    add(.init(key: key, value: value), behind: 0)
  }

  private mutating func add(_ member: JSONValue.Member, behind depth: Int) {
    let (key, value) = (member.key, member.value)
    guard !value.isEmpty else { return }
    guard let (field, rank) = FieldName.named(key) else { return keep(key, value.text) }
    let candidate = Candidate(
      key: key, rank: rank + depth * Self.mostEntries, value: value, place: member.place)
    guard field == .source, value.scalar?.hasPrefix("http") == true else {
      return add(candidate, to: field)
    }
    // An address that is called a source is where the article stands; those of its site are not.
    if FieldName.folded(key) == "source" { add(candidate, to: .url) } else { keep(key, value.text) }
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
        if field == .text || field == .fallbackText { textPlace = candidates[place].place }
        values[field]?.remove(at: place)
        return made
      }
    }
    return nil
  }

  private mutating func takeText(_ field: FieldName) -> String? {
    take(field) { FieldValue.text($0, isAddress: field == .url) }
  }

  private mutating func takeProse() -> String {
    PlainProse.text(take(.text, FieldValue.prose) ?? take(.fallbackText, FieldValue.prose) ?? "")
  }

  /// The address names the day where no field does.
  private mutating func takeDate(of article: Article) -> PublicationDate? {
    let texts = dateCandidates.compactMap { FieldValue.date($0.value) }
    let order = DayOrder.found(
      dates: texts, url: article.url, language: article.declaredLanguage, reader: dates)
    let dates = self.dates.ordered(order)
    for field in [FieldName.date, .fallbackDate] {
      let found = take(field) { value in
        FieldValue.date(value).flatMap { text in try? dates.date(text) }
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
      guard let text = FieldValue.date(candidate.value) else { continue }
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
      let names = FieldValue.list(value).elements.compactMap { FieldValue.text($0) }
        .flatMap(AuthorNames.names)
      return names.isEmpty ? nil : names
    }
    return unique(names ?? [])
  }

  private mutating func takeTags() -> [String] {
    var tags: [String] = []
    while let more = take(.tag, Self.tags) { tags += more }
    return unique(tags)
  }

  /// A keyword may be an object that says of which kind it is; numbers are those of a database.
  private static func tags(_ value: JSONValue) -> [String]? {
    let names = FieldValue.list(value).flatElements.compactMap { element -> String? in
      if case .number = element { return nil }
      return (element["term"] ?? element["value"] ?? element["tag"]).flatMap { FieldValue.text($0) }
        ?? FieldValue.text(element)
    }
    let parts: [String] =
      names.count == 1 && value.scalar != nil
      ? HTMLEntities.decode(names[0]).split { [",", ";", "|"].contains($0) }.map {
        PlainProse.trimmed(String($0))
      } : names
    // Readers of feeds keep their own states among the tags.
    let kept = parts.filter { !$0.isEmpty && !$0.hasPrefix("user/") }
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
