import Testing
import Xapian

@Suite struct `A stemmer` {
  @Test func `stems by the rules of its language`() throws {
    #expect(try Stemmer(language: "english").stem("regulators") == "regul")
  }
}
