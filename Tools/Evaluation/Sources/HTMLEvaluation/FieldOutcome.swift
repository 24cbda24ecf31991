@testable import TestSupport

/// A field of which people may have said what is on the page.
enum Field: String, CaseIterable {
  case title, date, author, source, language, url

  var path: KeyPath<PageTruth, String?> {
    switch self {
    case .title: \.title
    case .date: \.date
    case .author: \.author
    case .source: \.source
    case .language: \.language
    case .url: \.url
    }
  }
}

/// How one field of a page was read.
enum FieldOutcome: String, CaseIterable {
  case right
  /// Some of the names, or a part of the title.
  case partly
  case wrong
  /// Nothing was found.
  case missing
  /// The page has none, people say, and one was found.
  case madeUp = "made up"

  /// Nil when nobody said.
  init?(_ field: Field, of page: ReadPage) {
    guard let told = page.truth[keyPath: field.path], !told.isEmpty else { return nil }
    let found = page.found[keyPath: field.path] ?? ""
    if told == "none" {
      self = found.isEmpty ? .right : .madeUp
    } else if found.isEmpty {
      self = .missing
    } else {
      self = Self.compared(field, found, told)
    }
  }

  private static func compared(_ field: Field, _ found: String, _ told: String) -> FieldOutcome {
    switch field {
    case .date: PageTruth.isSame(date: found, asTold: told) ? .right : .wrong
    case .author: names(found, told)
    case .language: found.prefix(2) == told.lowercased().prefix(2) ? .right : .wrong
    case .url: address(found) == address(told) ? .right : .wrong
    case .title, .source:
      if PageTruth.isSame(found, told) {
        .right
      } else {
        found.contains(told) || told.contains(found) ? .partly : .wrong
      }
    }
  }

  private static func names(_ found: String, _ told: String) -> FieldOutcome {
    let found = found.split(separator: ";").map(String.init)
    let told = told.split(separator: ";").map(String.init)
    let both = told.count { name in found.contains { PageTruth.isSame($0, name) } }
    if both == 0 { return .wrong }
    return both == told.count && both == found.count ? .right : .partly
  }

  /// Without the scheme, a query, or a slash at the end.
  private static func address(_ url: String) -> Substring {
    let plain = url.split(separator: "://").last ?? ""
    let path = plain.prefix { $0 != "?" && $0 != "#" }
    let name = path.hasPrefix("www.") ? path.dropFirst(4) : path
    return name.hasSuffix("/") ? name.dropLast() : name
  }
}
