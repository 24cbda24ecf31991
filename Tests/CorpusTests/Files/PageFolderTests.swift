import TestSupport
import Testing

@testable import Corpus

@Suite struct `The folder of a page` {
  @Test(arguments: [
    ("Brussels_files", "Brussels.html"), ("Gebühr-Dateien", "Gebühr.htm"),
    ("L'avis_fichiers", "L'avis.html"), ("a.b_files", "a.b.xhtml"),
  ])
  func `is told by its name, in each language of the browsers`(folder: String, page: String) {
    #expect(PageFolder.page(of: folder, among: [folder, page, "other.html"]) == page)
    #expect(PageFolder.page(of: folder, among: [folder, "other.html"]) == nil)
  }

  @Test func `is not read with the page, only when it is given itself`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "a_files/frame.html", "a_files/b.css", "b_files/c.txt"] {
      try folder.write(name, "text")
    }
    let listing = FolderWalk([folder.path], excluding: []).listing()
    #expect(listing.files.map { $0.path.suffix(7) } == ["/a.html", "s/c.txt"])
    #expect(
      listing.skipped.map(\.reason.description) == ["holds the parts of the saved page a.html"])
    let asked = FolderWalk([folder.path + "/a_files"], excluding: []).listing()
    #expect(asked.files.map { $0.path.suffix(11) } == ["/frame.html"])
  }
}
