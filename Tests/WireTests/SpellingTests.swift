import Testing
import Wire

@Suite struct `A spelling` {
  @Test(arguments: [
    ("titel", "title"), ("orgg", "org"), ("serch", "search"), ("q1", "q"), ("zzz", nil),
    ("x", nil),
  ])
  func `offers the nearest name and no far one`(word: String, nearest: String?) {
    let names = ["title", "org", "search", "q"]
    #expect(Spelling.nearest(to: word, among: names) == nearest)
  }
}
