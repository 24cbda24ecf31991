import Platform
import Testing

@Suite("A boot")
struct BootTests {
  @Test func `has one name as long as it lasts`() throws {
    let name = try #require(Boot.identifier())
    #expect(name.utf8.count == 36)
    #expect(Boot.identifier() == name)
  }
}
