import Testing
import Wire

@Suite("A socket name")
struct SocketNameTests {
  static let index = "/home/ada/Index"

  @Test func `shows the end of the index's path and a hash of the whole`() {
    #expect(SocketName.name(ofIndex: Self.index) == "Index-c0be404214f1c7f5.sock")
    #expect(SocketName.name(ofIndex: "/") == "root-af63a24c860189fe.sock")
    #expect(SocketName.name(ofIndex: "/tmp/Zeitungen 2024").hasPrefix("Zeitungen_2024-"))
  }

  @Test func `differs for two indexes of one name`() {
    #expect(SocketName.name(ofIndex: "/a/Index") != SocketName.name(ofIndex: "/b/Index"))
  }

  @Test(
    arguments: [
      ("/x.sock", ["DOSSIER_SOCKET": "/y.sock"], "/x.sock"),
      (nil, ["DOSSIER_SOCKET": "/y.sock", "XDG_RUNTIME_DIR": "/run/user/7"], "/y.sock"),
      (nil, ["XDG_RUNTIME_DIR": "/run/user/7/"], "/run/user/7/dossier/NAME"),
      (nil, ["DOSSIER_SOCKET": "", "TMPDIR": "/scratch"], "/scratch/dossier-1000/NAME"),
      (nil, [:], "/tmp/dossier-1000/NAME"),
    ] as [(String?, [String: String], String)])
  func `is found in the order of the protocol`(
    asked: String?, environment: [String: String], path: String
  ) throws {
    let name = SocketName.name(ofIndex: Self.index)
    let found = try SocketName.path(
      asked: asked, environment: environment, user: 1000, index: Self.index)
    #expect(found.replacing(name, with: "NAME") == path)
  }

  @Test func `may have 107 bytes and not one more`() throws {
    let longest = String(repeating: "x", count: 107)
    #expect(try SocketName.checked(longest) == longest)
    let failure = #expect(throws: WireFailure.self) { try SocketName.checked(longest + "y") }
    #expect(failure?.message.hasPrefix("the socket's path has 108 bytes") == true)
  }

  @Test(arguments: ["", "a\0b"]) func `must be a path`(path: String) {
    #expect(throws: WireFailure.self) { try SocketName.checked(path) }
  }
}
