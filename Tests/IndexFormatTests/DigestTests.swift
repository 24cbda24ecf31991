import Testing

@testable import IndexFormat

/// Examples of FIPS 180-4's companion "SHA256.pdf" (NIST, Example Algorithms).
@Suite("A digest")
struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is the published one`(text: String, hex: String) {
    #expect(Digest(of: text.utf8).hex == hex)
  }

  @Test func `does not depend on how the bytes are cut`() {
    var hasher = Digest.Hasher()
    for byte in [UInt8](repeating: 97, count: 1000) { hasher.update([byte]) }
    let whole = Digest(of: [UInt8](repeating: 97, count: 1000))
    #expect(hasher.finish() == whole.bytes)
    #expect(whole.hex == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }
}
