import Identifiers
import Testing
import Text

@testable import Entities

struct `A piece of a longer name` {
  static let catalogue = """
    place/chicago  Chicago
      de: Chikago
    place/united-states  United States
      alias: US
    org/supreme-court  Supreme Court
      country: place/united-states
    org/supreme-court-uk  Supreme Court of the United Kingdom
      weak: Supreme Court
      country: place/united-kingdom
    place/united-kingdom  United Kingdom
      alias: UK
    role/us-president  President of the United States
      weak: President
      country: place/united-states
    org/siemens  Siemens
    place/ireland  Ireland
      alias: Irish
    org/european-union  European Union
      alias: EU
    org/european-commission  European Commission
      weak: Commission [exact]
      parent: org/european-union
    place/koeln  Köln
    event/election-2025  Federal Election
    org/labour  Labour Party
    person/ed-markey  Ed Markey
      alias: Markey
    """

  /// Of the names of the catalogue alone.
  private func surfaces(_ body: String, title: String = "", language: String) throws -> [String] {
    let catalogue = try Catalogue(reading: Self.catalogue)
    let recognizer = Recognizer(catalogue)
    let entities = recognizer.entities(
      title: TokenizedText(title), body: TokenizedText(body), language: language)
    return entities.filter { catalogue[$0.id] != nil }.flatMap(\.mentions)
      .sorted { $0.span < $1.span }.map(\.surface)
  }

  @Test(arguments: [
    "the Chicago Symphony Orchestra", "the Bank of Chicago", "University of the Chicago",
    "an Irish Data Protection Authority", "He met Tom Chicago.",
  ])
  func `is no place`(text: String) throws {
    #expect(try surfaces(text, language: "en") == [])
  }

  @Test(arguments: [
    ("the Chicago orchestra and Chicago's Symphony Orchestra", ["Chicago", "Chicago"]),
    ("In Chicago, South Chicago", ["Chicago", "Chicago"]),
    ("Tom. Chicago", ["Chicago"]), ("Companies CHICAGO, May 14", ["CHICAGO"]),
    ("the US Supreme Court", ["US", "Supreme Court"]),
    ("the UK Supreme Court", ["UK", "Supreme Court"]), ("US President", ["US", "President"]),
    ("Chicago Mayor Tom, Mayor of Chicago", ["Chicago", "Chicago"]),
  ])
  func `is not seen where there is none`(text: String, names: [String]) throws {
    #expect(try surfaces(text, language: "en") == names)
  }

  @Test(arguments: [
    ("EU. The Railroad Commission said", ["EU"]),
    ("EU. The Commission Nationale said", ["EU"]),
    ("EU. The Commission President said", ["EU", "Commission"]),
    ("EU. Commission said", ["EU", "Commission"]),
  ])
  func `is no weak name`(text: String, names: [String]) throws {
    #expect(try surfaces(text, language: "en") == names)
  }

  @Test(arguments: [
    ("The 1997 Federal Election", [String]()), ("the Federal Election 1997", []),
    ("The 2025 Federal Election", ["Federal Election"]),
    ("1997. Federal Election", ["Federal Election"]),
    ("the Progressive Labour Party", []), ("the UK's Labour Party", ["UK", "Labour Party"]),
    ("Coach Ben Markey", []), ("and Senator Markey", ["Markey"]), ("Then Markey", ["Markey"]),
  ])
  func `is no event of another year, no party and no person`(
    text: String, names: [String]
  ) throws {
    #expect(try surfaces(text, language: "en") == names)
  }

  @Test(arguments: [
    ("Das Oberlandesgericht Köln sagt", [String]()), ("Die Universität zu Köln", []),
    ("Die Stadt Köln", ["Köln"]), ("Kölner Rat in Köln", ["Köln"]),
  ])
  func `is told in German by what stands before it`(text: String, names: [String]) throws {
    #expect(try surfaces(text, language: "de") == names)
  }

  @Test(arguments: [
    ("US, UK: the UK Supreme Court", "org/supreme-court-uk"),
    ("the Supreme Court", "org/supreme-court"),
    ("US, UK: the US Supreme Court", "org/supreme-court"), ("US. Irish Supreme Court", nil),
    ("US. The Siemens President", nil), ("US. The President", nil),
    ("US President", "role/us-president"),
  ])
  func `is given to whom the name before it owns`(text: String, id: String?) throws {
    let recognizer = Recognizer(try Catalogue(reading: Self.catalogue))
    let entities = recognizer.entities(
      title: TokenizedText(""), body: TokenizedText(text), language: "en")
    let owned = entities.filter { $0.kind != .place && $0.id.text != "org/siemens" }
    #expect(owned.map(\.id.text) == [id].compactMap { $0 })
  }

  @Test(arguments: [
    ("Directive 2006/43/EU", [String]()), ("Regulation (EU) 2024/1689", []), ("the EU 27", ["EU"]),
    ("the Union (EU) said", ["EU"]),
  ])
  func `is no piece of a number`(text: String, names: [String]) throws {
    #expect(try surfaces(text, language: "en") == names)
  }

  @Test func `is not looked for in titles`() throws {
    #expect(try surfaces("", title: "Tom Sues Chicago", language: "en") == ["Chicago"])
  }
}
