import Glibc
import Platform
import TestSupport
import Testing

@Suite("Files")
struct FilesTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `reads a regular file whole`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write("a", bytes)
    #expect(try Files.read(path, limit: 3_000_000) == bytes)
    #expect(try Files.read(try folder.write("empty", ""), limit: 0) == [])
  }

  @Test func `refuses a file over the limit`() throws {
    let path = try folder.write("a", "four")
    #expect(throws: SystemFailure(call: "read", path: path, code: EFBIG)) {
      try Files.read(path, limit: 3)
    }
  }

  @Test func `refuses what is no regular file`() throws {
    #expect(throws: SystemFailure(call: "open", path: root, code: EISDIR)) {
      try Files.read(root, limit: 10)
    }
    #expect(throws: SystemFailure(call: "open", path: "/dev/null", code: EINVAL)) {
      try Files.read("/dev/null", limit: 10)
    }
    try folder.write("target", "x")
    let link = "\(root)/link"
    #expect(unsafe symlink("target", link) == 0)
    #expect(throws: SystemFailure(call: "open", path: link, code: ELOOP)) {
      try Files.read(link, limit: 10)
    }
    let pipe = "\(root)/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: SystemFailure(call: "open", path: pipe, code: EINVAL)) {
      try Files.read(pipe, limit: 10)
    }
  }

  @Test func `replaces a file and leaves nothing beside it`() throws {
    let path = "\(root)/CURRENT"
    try Files.writeAtomically(Array("g000001".utf8), to: path)
    try Files.writeAtomically(Array("g000002".utf8), to: path)
    #expect(try Files.read(path, limit: 100) == Array("g000002".utf8))
    #expect(try Files.entries(in: root) == ["CURRENT"])
  }

  @Test func `copies a file whole, and over none that is there`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", String(repeating: "0123456789", count: 150_000))
    try Files.copy(path, to: folder.path + "/b")
    #expect(try Files.read(folder.path + "/b", limit: 1 << 21) == Files.read(path, limit: 1 << 21))
    #expect(throws: SystemFailure.self) { try Files.copy(path, to: folder.path + "/b") }
  }

  @Test func `leaves nothing of a file that is not committed`() throws {
    do {
      var file = try AtomicFile(replacing: "\(root)/a")
      let bytes: [UInt8] = [1]
      try file.append(unsafe bytes.span.bytes)
      #expect(try Files.entries(in: root).count == 1)
    }
    #expect(try Files.entries(in: root) == [])
  }

  @Test func `overwrites what was appended`() throws {
    var file = try AtomicFile(replacing: "\(root)/a")
    let (body, head) = (Array("....body".utf8), Array("head".utf8))
    try file.append(unsafe body.span.bytes)
    try file.overwrite(at: 0, unsafe head.span.bytes)
    try file.commit()
    #expect(try Files.read("\(root)/a", limit: 100) == Array("headbody".utf8))
  }

  @Test func `names a folder that is not there`() {
    let failure = #expect(throws: SystemFailure.self) {
      try Files.writeAtomically([], to: "\(root)/none/a")
    }
    #expect(failure?.isNotFound == true)
    #expect(failure?.description.contains("No such file or directory") == true)
  }

  @Test func `lists names in the order of their bytes`() throws {
    for name in ["b", "B", "ä", "a", ".hidden"] { try folder.write(name, "") }
    #expect(try Files.entries(in: root) == [".hidden", "B", "a", "b", "ä"])
  }

  @Test func `makes folders on the way, and removes a tree without following links`() throws {
    let deep = "\(root)/x/y/z"
    try Files.makeFolder(deep, mode: 0o700)
    try Files.makeFolder(deep, mode: 0o700)
    #expect(try Files.status(of: "\(root)/x").permissions == 0o700)
    try folder.write("keep/file", "x")
    #expect(unsafe symlink("\(root)/keep", "\(deep)/link") == 0)
    try Files.removeTree("\(root)/x")
    try Files.removeTree("\(root)/x")
    #expect(try Files.entries(in: root) == ["keep"])
    #expect(try Files.entries(in: "\(root)/keep") == ["file"])
    #expect(throws: SystemFailure.self) { try Files.makeFolder("\(root)/keep/file", mode: 0o700) }
  }

  @Test func `tells what a path names`() throws {
    let path = try folder.write("a", "four")
    let status = try Files.status(of: path)
    #expect(status.kind == .regular)
    #expect(status.size == 4)
    #expect(status.modifiedNanoseconds > 1_700_000_000_000_000_000)
    #expect(status.owner == getuid())
    #expect(try Files.status(of: root).kind == .folder)
    #expect(try Files.status(of: "/dev/null").kind == .other)
    #expect(unsafe symlink("a", "\(root)/link") == 0)
    #expect(try Files.status(of: "\(root)/link").kind == .symlink)
    #expect(Files.exists(path))
    #expect(!Files.exists("\(root)/none"))
  }

  @Test(
    arguments: [
      ("/a/b", "/a"), ("/a/", "/"), ("/a", "/"), ("/", nil), ("a", "."), ("a/b/c", "a/b"),
    ] as [(String, String?)])
  func `knows the folder a path is in`(path: String, parent: String?) {
    #expect(Files.parent(of: path) == parent)
  }

  @Test func `gives the real path`() throws {
    try folder.write("sub/a", "")
    #expect(try Files.realPath("\(root)/sub/../sub/./a").hasSuffix("/sub/a"))
    #expect(throws: SystemFailure.self) { try Files.realPath("\(root)/none") }
    try Files.sync("\(root)/sub/a")
    try Files.syncFolder(root)
  }
}
