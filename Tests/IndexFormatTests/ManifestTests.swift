import Testing

@testable import IndexFormat

@Suite("A manifest")
struct ManifestTests {
  private static let manifest = Manifest(
    catalogue: "c0ffee", uuid: "u-1", created: "2026-01-02T03:04:05Z",
    files: [Manifest.File(name: "catalogue.txt", bytes: Array("abc".utf8))])

  @Test func `comes back as it was`() throws {
    let bytes = try Self.manifest.encoded()
    #expect(try Manifest(decoding: bytes, path: "/i") == Self.manifest)
  }

  @Test func `holds the digest of its files`() {
    #expect(Self.manifest.files[0].size == 3)
    #expect(Self.manifest.files[0].sha256.hasPrefix("ba7816bf8f01cfea"))
  }

  @Test func `of another schema is refused with the command that rebuilds`() {
    let failure = #expect(throws: IndexFormatFailure.self) {
      try Manifest(decoding: Array("{\"schema\":7,\"new\":true}".utf8), path: "/i")
    }
    #expect(failure == .otherSchema(found: 7, path: "/i"))
    #expect(failure?.description.contains("dossier -i /i index --rebuild") == true)
  }

  @Test(arguments: ["", "{}", "[]", "{\"schema\":\(Manifest.schema)}"])
  func `that is none is refused`(text: String) {
    #expect(throws: IndexFormatFailure.damaged("/i/manifest.json is not a manifest")) {
      try Manifest(decoding: Array(text.utf8), path: "/i")
    }
  }
}
