import Testing

@testable import Searching

@Suite struct `A nearest name` {
  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abcd", 1), ("", "ab", 2),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func `counts edits`(left: String, right: String, distance: Int) {
    #expect(NearestName.distance(Array(left), Array(right), atMost: 9) == distance)
    let below = NearestName.distance(Array(left), Array(right), atMost: distance - 1)
    #expect(distance == 0 || below == nil)
  }

  @Test func `is within a third of the letters, nearest first`() {
    let names = ["person", "place", "persons", "product", "event"]
    #expect(NearestName.among(names, to: "Persn") == ["person"])
    #expect(NearestName.among(names, to: "personz") == ["person", "persons"])
    #expect(NearestName.among(names, to: "zzz") == [])
  }
}
