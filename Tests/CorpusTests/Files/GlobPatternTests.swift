import Testing

@testable import Corpus

@Suite struct `A glob pattern` {
  @Test(arguments: [
    ("*.log", "a.log", true), ("*.log", "x/y/a.log", true), ("*.log", "a.logs", false),
    ("drafts", "drafts/a.md", true), ("drafts/**", "drafts/a/b.md", true),
    ("drafts/*", "drafts/a/b.md", true), ("drafts/*.md", "drafts/a/b.md", false),
    ("**/old/*.md", "old/a.md", true), ("**/old/*.md", "x/y/old/a.md", true),
    ("**/x", "foox", false), ("a?c", "abc", true), ("a?c", "a/c", false), ("a/b", "x/a/b", false),
    ("*", "anything", true), ("", "a", false), ("é*", "été", true),
  ])
  func `matches paths`(pattern: String, path: String, isMatch: Bool) {
    #expect(GlobPattern(pattern).matches(path) == isMatch)
  }

  @Test func `takes no longer for many stars`() {
    let pattern = GlobPattern(String(repeating: "*a", count: 50) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 1_000)))
  }
}
