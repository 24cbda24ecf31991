import Testing

@testable import Entities

struct `The likeness of two names` {
  static let pairs: [(String, String, NameLikeness?)] = [
    ("Zorbal Works", "Zorbal-Works", .spelling), ("José Núñez", "Jose Nunez", .spelling),
    ("The Zorbal Works", "Zorbal Works Inc.", .spelling),
    ("Bundeskartelamt", "Bundeskartellamt", .spelling), ("Meta", "Beta", nil),
    ("Directive 2014/61", "Directive 2014/67", nil),
    ("ZWC", "Zorbal Works Council", .initials), ("Zorbal Works of Commerce", "ZWC", .initials),
    ("ZC", "Zorbal Works Council", nil),
    ("Zorbal", "Zorbal Works", .words), ("Anna Zorbal", "Dr Anna Zorbal", .words),
    ("Works", "Zorbal Works Council", .words), ("Bo", "Bo Zorbal", nil),
    ("Data Act", "Data Protection Act", nil),
    ("Zorbal Works", "Anna Zorbal", nil), ("", "Zorbal", nil),
  ]

  @Test(arguments: pairs)
  func `is told with its reason`(one: String, other: String, likeness: NameLikeness?) {
    #expect(NameLikeness.between(one, other) == likeness)
    #expect(NameLikeness.between(other, one) == likeness)
  }
}
