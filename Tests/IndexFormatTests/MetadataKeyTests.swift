import Identifiers
import Testing

@testable import IndexFormat

@Suite("A metadata key")
struct MetadataKeyTests {
  @Test func `of a journal sorts as its commit`() {
    #expect(MetadataKey.journal(42) == "journal.0000000042")
    #expect(MetadataKey.journal(9) < MetadataKey.journal(10))
    #expect(MetadataKey.commit(ofJournal: "journal.0000000042") == 42)
    #expect(MetadataKey.commit(ofJournal: "commit") == nil)
  }

  @Test func `never is longer than Xapian takes`() throws {
    let long = String(repeating: "ab", count: 400)
    #expect(MetadataKey.file(long).utf8.count == 37)
    #expect(MetadataKey.name(long).utf8.count == 38)
    #expect(MetadataKey.name("meta") == "name.meta")
    let id = try #require(EntityID("org/" + String(repeating: "a", count: 96)))
    #expect(MetadataKey.entity(id).utf8.count == 107)
  }

  @Test func `of a story leads back to its number`() {
    let number = StoryNumber(0x0123_4567_89ab_cdef)
    #expect(MetadataKey.story(number) == "story.0123456789abcdef")
    #expect(MetadataKey.story(ofKey: "story.0123456789abcdef") == number)
  }
}

@Suite("A story number")
struct StoryNumberTests {
  @Test func `comes back from its bytes and its id`() {
    let number = StoryNumber(0x00ff_0000_0000_0001)
    #expect(number.bytes == [0, 0xff, 0, 0, 0, 0, 0, 1])
    #expect(StoryNumber(bytes: number.bytes) == number)
    #expect(number.id.text == "s-00ff000000000001")
    #expect(StoryNumber(number.id) == number)
    #expect(StoryNumber(StoryID("s-12")) == nil)
    #expect(StoryNumber(bytes: [1]) == nil)
  }

  @Test func `is another for each article and each attempt`() {
    let numbers = [
      StoryNumber(startedBy: ArticleID("a"), attempt: 0),
      StoryNumber(startedBy: ArticleID("a"), attempt: 1),
      StoryNumber(startedBy: ArticleID("b"), attempt: 0),
    ]
    #expect(Set(numbers).count == 3)
    // The first eight bytes of the id's SHA-256.
    #expect(numbers[0].hex == "ca978112ca1bbdca")
  }
}
