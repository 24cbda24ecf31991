import Foundation
import TestSupport
import Testing

@testable import Corpus

@Suite struct `A folder walk` {
  let folder: TemporaryFolder
  let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    for name in ["b.md", "a/z.txt", "a/b/c.html", "a.txt", "drafts/x.md", ".git/config", "p.png"] {
      try folder.write(name, "text")
    }
    try folder.write("empty.txt", "")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(folder.path)/link.md", withDestinationPath: "b.md")
    try files.createSymbolicLink(atPath: "\(folder.path)/loop", withDestinationPath: ".")
  }

  private func skipped(_ listing: FolderListing) -> [String] {
    listing.skipped.map { "\($0.path.dropFirst(root.utf8.count + 1)): \($0.reason)" }
  }

  @Test func `finds files in a fixed order, and says what it leaves out`() throws {
    let listing = FolderWalk([folder.path], excluding: ["drafts/**"]).listing()
    let name = try #require(root.split(separator: "/").last)
    #expect(
      listing.files.map(\.name) == [
        "\(name)/a/b/c.html", "\(name)/a/z.txt", "\(name)/a.txt", "\(name)/b.md",
      ])
    #expect(
      skipped(listing) == [
        ".git: its name begins with a dot; give its path itself to have it read",
        "drafts/x.md: excluded by drafts/**", "empty.txt: the file is empty",
        "link.md: symbolic links are not followed; give the path that it points to",
        "loop: symbolic links are not followed; give the path that it points to",
        "p.png: files of the kind .png are not read",
      ])
  }

  @Test func `tells path, size and age`() throws {
    let file = try #require(
      FolderWalk(["\(folder.path)/b.md"], excluding: []).listing().files.first)
    #expect(file.path == "\(root)/b.md")
    #expect(file.root == file.path)
    #expect(file.name == "b.md")
    #expect(file.size == 4)
    #expect(file.modified > 1_700_000_000_000_000_000)
  }

  @Test func `gives a file under two paths once`() {
    let listing = FolderWalk([folder.path, "\(folder.path)/a", folder.path], excluding: [])
      .listing()
    #expect(listing.files.count == 5)
  }

  @Test func `follows a link that is given itself`() {
    let listing = FolderWalk(["\(folder.path)/link.md"], excluding: []).listing()
    #expect(listing.files.map(\.path) == ["\(root)/b.md"])
  }

  @Test func `says of a path that is not there`() {
    let listing = FolderWalk(["\(folder.path)/nothing"], excluding: []).listing()
    #expect(
      listing.skipped.map(\.reason.description) == ["cannot be read: No such file or directory"])
  }
}
