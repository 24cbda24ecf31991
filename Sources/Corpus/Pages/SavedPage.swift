/// What the program that saved a page wrote into it: browsers, SingleFile and the Wayback Machine
/// leave a comment near its beginning.
struct SavedPage {
  /// Where the page was.
  let url: String?

  /// Looks through the first 16 KiB.
  init(head page: String) {
    let head = String(decoding: page.utf8.prefix(16 << 10), as: UTF8.self)
    url = Self.browser(head) ?? Self.singleFile(head)
  }

  /// `<!-- saved from url=(0042)https://… -->`, by browsers since Internet Explorer.
  private static func browser(_ head: String) -> String? {
    guard let rest = Self.after("saved from url=", in: head) else { return nil }
    return address(rest.drop { $0 == "(" || $0 == ")" || $0.isNumber })
  }

  /// `Page saved with SingleFile url: https://… saved date: …`.
  private static func singleFile(_ head: String) -> String? {
    guard let rest = Self.after("Page saved with SingleFile", in: head),
      let address = Self.after("url:", in: String(rest.prefix(2_000)))
    else { return nil }
    return Self.address(address.drop(while: \.isWhitespace))
  }

  private static func after(_ mark: String, in text: String) -> Substring? {
    let parts = Substrings.split(text, at: mark)
    return parts.count > 1 ? parts[1][...] : nil
  }

  private static func address(_ text: Substring) -> String? {
    let address = text.prefix { !$0.isWhitespace && $0 != "\"" && $0 != ">" }
    return address.hasPrefix("http") ? String(address) : nil
  }
}
