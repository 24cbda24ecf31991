import Testing

@testable import Searching

@Suite struct `A nearest name` {
  @Test func `is within a third of the letters, nearest first`() {
    let names = ["person", "place", "persons", "product", "event"]
    #expect(NearestName.among(names, to: "Persn") == ["person"])
    #expect(NearestName.among(names, to: "personz") == ["person", "persons"])
    #expect(NearestName.among(names, to: "zzz") == [])
  }
}
