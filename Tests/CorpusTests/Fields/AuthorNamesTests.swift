import Testing

@testable import Corpus

@Suite struct `Author names` {
  @Test(arguments: [
    ("Jane Doe", ["Jane Doe"]), ("By Foo Yun Chee and Jane Doe", ["Foo Yun Chee", "Jane Doe"]),
    ("Guy Chazan, Demetri Sevastopulo", ["Guy Chazan", "Demetri Sevastopulo"]),
    ("Smith, John", ["Smith, John"]), ("a@b.org (Jane Doe)", ["Jane Doe"]),
    ("Doe, J.; Roe, R.", ["Doe, J.", "Roe, R."]),
    ("Von Anna Schmidt und Max Muster", ["Anna Schmidt", "Max Muster"]),
    ("https://x.org/author/jane", []), ("", []), ("42", []),
    ("Simon &amp; Schuster", ["Simon", "Schuster"]),
  ])
  func `are taken from a byline`(byline: String, names: [String]) {
    #expect(AuthorNames.names(byline) == names)
  }
}
