import Testing

@testable import Searching

@Suite struct `A query tree` {
  @Test(arguments: [
    ("", "everything"),
    ("merger", "word merger"),
    (
      "merger^2 (remedy OR =fine) -regulat*",
      """
      and
        word merger ^2
        or
          word remedy
          exact fine
        not
          prefix regulat
      """
    ),
    (
      "\"consent or pay\" \"a b\"~4 @Meta#2.. org:(Meta & Google) @person",
      """
      and
        phrase consent or pay
        phrase a b within 4
        entity Meta#2..
        org Meta & Google
        kind person
      """
    ),
    (
      "(a OR b)^0.5 BEFORE/3 @\"Lina Khan\"",
      """
      before within 3
        or ^0.5
          word a
          word b
        entity "Lina Khan"
      """
    ),
  ])
  func `prints for people`(query: String, tree: String) throws {
    #expect(try ParsedQuery(query, today: `A query parser`.today).root.description == tree)
  }
}
