internal import Text

/// What a page calls the site that it is from.
struct PageSite {
  /// The name to show; the host where no name is told.
  let name: String?
  /// Letters and digits of every name it goes by, in lower case.
  private let names: Set<String>
  /// Letters of the host: `policywirecom`.
  private let host: String

  init(_ metadata: PageMetadata) {
    let publisher = metadata.linked?["publisher"].flatMap { $0["name"] ?? $0 }?.scalar
    let told = [
      publisher, metadata.content(["og:site_name"]),
      metadata.content(["application-name", "apple-mobile-web-app-title"]),
      metadata.content(["dc.publisher", "dcterms.publisher", "publisher", "citation_publisher"]),
    ].compactMap { $0 }.filter { !$0.isEmpty && !$0.hasPrefix("http") }
    name = told.first ?? metadata.address.host
    host = Self.letters(metadata.address.host ?? "")
    names = Set(told.map(Self.letters).filter { !$0.isEmpty })
  }

  /// Whether a piece of a title or a byline is the site and not the article.
  func isSame(_ text: String) -> Bool {
    let letters = Self.letters(text)
    guard !letters.isEmpty else { return false }
    if names.contains(letters) { return true }
    if letters.utf8.count >= 4, Substrings.contains(host, letters) { return true }
    let isLong = letters.utf8.count >= 5
    return isLong
      && names.contains {
        $0.utf8.count >= 5 && (Substrings.contains($0, letters) || letters.hasPrefix($0))
      }
  }

  /// Whether a name is one of the site's own.
  func isCalled(_ name: String) -> Bool {
    let letters = Self.letters(name)
    if names.contains(letters) { return true }
    let isOneWord = !name.contains(" ")
    return isOneWord && letters.utf8.count >= 4 && host.hasPrefix(letters)
  }

  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        Fold.fold(text).unicodeScalars.filter {
          $0.isASCII
            ? isASCIIWord($0) : $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
