import Testing
import Wire

@Suite("An index name")
struct IndexNameTests {
  @Test(
    arguments: [
      ("there", ["DOSSIER_INDEX": "/e"], false, false, "there"),
      (nil, ["DOSSIER_INDEX": "/e"], true, true, "/e"),
      (nil, [:], false, true, "Index"),
      (nil, [:], true, false, "Index"),
      (nil, ["XDG_DATA_HOME": "/d", "HOME": "/h"], false, false, "/d/dossier/default"),
      (nil, ["XDG_DATA_HOME": "d", "HOME": "/h"], false, false, "/h/.local/share/dossier/default"),
    ] as [(String?, [String: String], Bool, Bool, String)])
  func `is found in the order of the protocol`(
    asked: String?, environment: [String: String], isMaking: Bool, stands: Bool, path: String
  ) {
    let found = IndexName.path(
      asked: asked, environment: environment, isMaking: isMaking, holdsIndex: { _ in stands })
    #expect(found == path)
  }
}
