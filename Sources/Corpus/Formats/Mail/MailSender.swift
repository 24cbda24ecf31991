internal import Markup

/// Who wrote a message and who published it, by its sender and the list that it went to.
struct MailSender: Equatable {
  let author: String?
  let source: String?

  init(_ header: MailMessage.Header) {
    let name = Self.cleaned(header.fromName)
    let domain = Self.domain(of: header.fromAddress)
    guard header.isList else {
      author = name
      source = domain.flatMap { Self.providers.contains($0) ? nil : $0 }
      return
    }
    guard let name else {
      author = nil
      source = Self.listName(header.listID) ?? domain
      return
    }
    let (writer, outlet) = Self.parts(name)
    let isPerson = outlet != nil || Self.isPerson(writer)
    source = outlet ?? Self.listName(header.listID) ?? (isPerson ? domain : name)
    author = isPerson ? writer : nil
  }

  /// A display name without quotation marks; nil for none, or an address.
  private static func cleaned(_ name: String) -> String? {
    let trimmed = PlainProse.trimmed(name.filter { $0 != "\"" })
    return trimmed.isEmpty || trimmed.contains("@") ? nil : trimmed
  }

  /// `Jane Doe from Policy Wire`, as newsletter services write it, taken apart.
  private static func parts(_ name: String) -> (writer: String, outlet: String?) {
    for mark in [" from ", " at ", " via ", " von ", " de chez ", " | "] {
      let parts = Substrings.split(name, at: mark)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty { return (parts[0], parts[1]) }
    }
    return (name, nil)
  }

  /// Two to four words, each with a capital: a person has such a name, and few outlets have a first
  /// word that is no word.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let particles: Set<Substring> = [
      "van", "von", "de", "der", "den", "del", "di", "da", "la", "le",
    ]
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        particles.contains(word)
          || word.first?.isUppercase == true && word.dropFirst().contains { $0.isLowercase }
            && !word.contains { $0.isNumber }
      } && !words.contains { outlets.contains($0.lowercased()) }
  }

  /// Where people have their mail, whoever they write for.
  private static let providers: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
    "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.at", "web.de",
    "t-online.de", "posteo.de", "mailbox.org", "proton.me", "protonmail.com", "orange.fr",
    "free.fr",
    "laposte.net", "wanadoo.fr", "yahoo.fr", "yahoo.co.uk", "libero.it", "ziggo.nl", "mail.com",
  ]

  /// Words of outlets' and newsletters' names that no person has.
  private static let outlets: Set<String> = [
    "news", "newsletter", "brief", "briefing", "daily", "weekly", "morning", "evening", "digest",
    "review", "wire", "times", "post", "journal", "press", "report", "politics", "policy", "tech",
    "technology", "digital", "the", "institute", "center", "centre", "foundation", "media",
    "magazine", "team", "editor", "editors", "update", "updates", "alert", "alerts", "playbook",
    "today", "online", "insider", "monitor", "commission", "council", "office", "agency",
    "association", "project", "blog", "club", "research", "law", "ai", "europe", "europa",
  ]

  /// The words before the `<id>` of a `List-Id` (RFC 2919); nil where a service put a number there.
  private static func listName(_ listID: String) -> String? {
    let words = PlainProse.trimmed(
      String(listID.prefix { $0 != "<" }).filter { $0 != "\"" })
    guard !words.isEmpty, !words.contains("@"), !words.contains(where: \.isNumber),
      words.contains(" ") || words.first?.isUppercase == true
    else { return nil }
    return words
  }

  /// The domain of an address without the names of servers before it: `e.policywire.eu` is
  /// `policywire.eu`.
  static func domain(of address: String) -> String? {
    let parts = address.split(separator: "@")
    guard parts.count == 2, let last = parts.last else { return nil }
    let labels = last.lowercased().split(separator: ".")
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    let second = labels[labels.count - 2]
    let isUnderCountry =
      labels.last?.count == 2
      && ["co", "com", "org", "ac", "gov", "net"]
        .contains(second)
    return labels.suffix(isUnderCountry ? 3 : 2).joined(separator: ".")
  }
}
