import TestSupport
import Testing

@testable import IndexFormat

@Suite("An index folder")
struct IndexFolderTests {
  private let folder: TemporaryFolder
  private var index: IndexFolder { IndexFolder(folder.path) }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `without CURRENT has no generation`() throws {
    #expect(try index.current() == nil)
    #expect(throws: IndexFormatFailure.missing(path: folder.path)) { try index.published() }
  }

  @Test func `names the generation that is published`() throws {
    try folder.write("CURRENT", "g000003\n")
    let generation = try index.published()
    #expect((generation.number, generation.path) == (3, folder.path + "/g000003"))
    #expect(generation.label(at: Commit(42)) == "3.42")
  }

  @Test(arguments: ["", "\n", "../../etc", "g3", "g000003.building"])
  func `refuses a CURRENT that names something else`(text: String) throws {
    try folder.write("CURRENT", text)
    #expect(throws: IndexFormatFailure.self) { try index.current() }
  }

  @Test func `tells generations from what is being built`() throws {
    for name in ["g000002/x", "g000010/x", "g000011.building/x", "g12/x", "other/x"] {
      try folder.write(name, "")
    }
    #expect(try index.numbers() == [2, 10])
    #expect(try index.building() == index.staging(11))
  }

  @Test func `finds the columns of a generation`() throws {
    try folder.write("g000001/facets.0000000007.column", "")
    try folder.write("g000001/facets.0000000012.column", "")
    try folder.write("g000001/facets.0000000012.column.44.1.tmp", "")
    let generation = index.generation(1)
    #expect(try generation.columnCommits() == [7, 12])
    #expect(generation.columnPath(7).hasSuffix("/g000001/facets.0000000007.column"))
  }
}
