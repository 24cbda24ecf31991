/// What a value says, in the shapes in which exports wrap text, names, dates and addresses.
enum FieldValue {
  /// Objects under these keys hold fields of the article around them: front matter's `params`, the
  /// `fields` of the Guardian's answers, `_source` of Elasticsearch, `_embedded` of WordPress.
  static let containers: Set<String> = [
    "fields", "data", "attributes", "properties", "params", "extra", "taxonomies", "frontmatter",
    "article", "post", "meta", "metadata", "_embedded", "_source", "alldata",
  ]

  /// Deeper containers are metadata.
  static let deepestContainer = 3

  /// The members of an object that hold what it is called or what it says, the surest first.
  private static let texts = [
    "name", "title", "rendered", "main", "original", "@value", "#text", "value", "text", "content",
    "html", "plain", "webTitle", "label", "display_name", "displayName", "full_name", "fullName",
    "tag", "term", "$oid", "$date", "$numberLong", "date_time", "raw",
  ]

  private static let addresses = ["@id", "url", "href", "#text", "html_url", "value", "rendered"]

  /// First and last name, as exports of libraries call them.
  private static let people = [
    ("firstName", "lastName"), ("given", "family"), ("first_name", "last_name"),
    ("firstname", "lastname"),
  ]

  /// A string, a number, the name of a thing (or its address), or the first element of a list of
  /// these. Nil where there is none, or nothing but white space.
  static func text(_ value: JSONValue, isAddress: Bool = false) -> String? {
    let text: String? =
      switch value {
      case .null, .bool: nil
      case .string, .number: value.scalar
      case .array(let elements):
        elements.lazy.compactMap { self.text($0, isAddress: isAddress) }.first
      case .object:
        (isAddress ? nil : person(value))
          ?? (isAddress ? addresses : texts)
          .lazy.compactMap { key in value[key].flatMap { self.text($0, isAddress: isAddress) } }
          .first
      }
    let trimmed = text.map(PlainProse.trimmed)
    return trimmed?.isEmpty == true ? nil : trimmed
  }

  /// A text that may be a list of its paragraphs.
  static func prose(_ value: JSONValue) -> String? {
    guard case .array(let elements) = value else { return text(value) }
    let paragraphs = elements.compactMap { prose($0) }
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// A date that may be the parts of one, as in citations: `{"date-parts": [[2024, 5, 1]]}`.
  static func date(_ value: JSONValue) -> String? {
    guard let parts = value["date-parts"]?.elements.first?.elements.compactMap(\.scalar),
      !parts.isEmpty
    else { return text(value) }
    return parts.map { $0.utf8.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
  }

  /// A list that a cell of a table or a line of front matter has as text: `['Jane Doe', 'Roe']`.
  static func list(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value, text.hasPrefix("["), text.hasSuffix("]") else {
      return value
    }
    if let list = try? JSONParser.value(of: Array(text.utf8)) { return list }
    return LenientFields.value(text)
  }

  private static func person(_ value: JSONValue) -> String? {
    people.lazy.compactMap { first, last -> String? in
      guard let family = value[last]?.scalar, !family.isEmpty else { return nil }
      guard let given = value[first]?.scalar, !given.isEmpty else { return family }
      return "\(given) \(family)"
    }.first
  }
}

extension JSONValue {
  /// The elements of an array and of the arrays in it.
  var flatElements: [JSONValue] {
    elements.flatMap { element in
      if case .array(let inner) = element { inner } else { [element] }
    }
  }
}
