internal import ArgumentParser
internal import Wire

/// What every command that takes a query takes beside it.
struct QueryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only articles with this value, such as org=Microsoft; may be repeated.",
      discussion: "Values of one kind are alternatives, kinds are joined by AND.",
      valueName: "kind=value"))
  var select: [Selection] = []

  @Option(help: ArgumentHelp("Only articles published on or after this date.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only articles published on or before this date.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp("Only articles of this publisher; may be repeated.", valueName: "name"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp("Dates are days of this time zone, such as +02:00.", valueName: "offset"))
  var tz: String?

  @Flag(help: "Match articles with any of the words, best first.")
  var any = false

  @Flag(help: "Take the query as plain words, without operators.")
  var literal = false

  @Flag(help: "Repair what is wrong with the query and say how.")
  var lenient = false

  @Option(
    help: ArgumentHelp("Stem the words of the query in this language alone.", valueName: "code"))
  var lang: String?

  /// `org=Microsoft`.
  struct Selection: ExpressibleByArgument {
    let kind: String
    let value: String

    init?(argument: String) {
      guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
      kind = String(argument[..<sign])
      value = String(argument[argument.index(after: sign)...])
    }
  }

  func validate() throws {
    guard !(literal && lenient) else {
      throw ValidationError("--literal and --lenient exclude each other")
    }
  }

  /// Writes the members of a request that carry the query.
  func write(_ query: String, to json: inout JSONWriter) {
    json.member("q", query)
    if any { json.member("match", "any") }
    if literal { json.member("syntax", "literal") }
    if lenient { json.member("syntax", "lenient") }
    writeSelect(to: &json)
    if let since { json.member("since", since) }
    if let until { json.member("until", until) }
    if let tz { json.member("tz", tz) }
    if let lang { json.member("query_lang", lang) }
  }

  private func writeSelect(to json: inout JSONWriter) {
    var byKind: [(kind: String, values: [String])] = source.isEmpty ? [] : [("source", source)]
    for choice in select {
      if let place = byKind.firstIndex(where: { $0.kind == choice.kind }) {
        byKind[place].values.append(choice.value)
      } else {
        byKind.append((choice.kind, [choice.value]))
      }
    }
    guard !byKind.isEmpty else { return }
    json.key("select")
    json.object { json in
      for (kind, values) in byKind { json.member(kind, values) }
    }
  }
}
