internal import Identifiers

/// Which of day and month comes first where a date is written in figures alone: `5/6/2024`.
enum DayOrder: Equatable {
  case dayFirst, monthFirst

  /// What else an article says of itself decides: its other dates, the day in its address, the
  /// country of its site, its declared language. Nil where nothing does.
  static func found(
    dates texts: [String], url: String?, language: String?, reader: DateReader
  ) -> DayOrder? {
    if let order = texts.lazy.compactMap(shown).first { return order }
    let days = texts.compactMap { try? reader.date($0) } + [url.flatMap(reader.date(address:))]
    for text in texts {
      if let order = agreeing(text, with: days.compactMap { $0 }, reader) { return order }
    }
    return url.flatMap(ofCountry) ?? language.flatMap(ofLanguage)
  }

  /// `13/5/2024`, `5/13/2024`.
  private static func shown(by text: String) -> DayOrder? {
    guard let (first, second) = WrittenDate.pair(DatePart.parts(of: text)) else { return nil }
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// The one order in which a date is that of another, or a day off, as time zones make it.
  private static func agreeing(
    _ text: String, with others: [PublicationDate], _ reader: DateReader
  ) -> DayOrder? {
    let orders = [DayOrder.dayFirst, .monthFirst].filter { order in
      guard let day = (try? reader.ordered(order).date(text))?.firstDay.number else { return false }
      return others.contains { $0.precision >= .day && abs($0.firstDay.number - day) <= 1 }
    }
    return orders.count == 1 ? orders[0] : nil
  }

  /// By the last part of a site's name.
  private static func ofCountry(_ url: String) -> DayOrder? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1, parts[0].hasSuffix(":") else { return nil }
    let host = parts[1].prefix { $0 != ":" && $0 != "?" }
    let last = host.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ["us", "gov", "mil"].contains(last) { return .monthFirst }
    return europe.contains(last) ? .dayFirst : nil
  }

  private static let europe: Set<String> = [
    "uk", "ie", "de", "at", "ch", "fr", "be", "lu", "nl", "it", "es", "pt", "pl", "eu", "dk", "no",
    "fi", "gr", "cz", "sk", "ro", "bg", "hr", "si", "au", "nz", "in", "br", "ar", "mx", "cl", "co",
  ]

  /// English alone says nothing: Americans and Britons differ.
  private static func ofLanguage(_ declared: String) -> DayOrder? {
    let parts = declared.lowercased().split { $0 == "-" || $0 == "_" }
    guard let language = parts.first else { return nil }
    if language == "en" {
      guard parts.count > 1 else { return nil }
      return parts[1] == "us"
        ? .monthFirst
        : ["gb", "uk", "ie", "au", "nz", "in"].contains(parts[1]) ? .dayFirst : nil
    }
    return dayFirstLanguages.contains(String(language)) ? .dayFirst : nil
  }

  private static let dayFirstLanguages: Set<String> = [
    "de", "fr", "es", "it", "nl", "pt", "pl", "da", "nb", "no", "fi", "el", "cs", "sk", "ro",
  ]
}
