import Platform
import TestSupport
import Testing

@Suite("A mapped file")
struct MappedFileTests {
  private func bytes(_ file: MappedFile) -> [UInt8] {
    file.withBytes { bytes in
      (0..<bytes.byteCount).map { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    }
  }

  @Test func `is the bytes of the file it was opened on`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "first")
    let file = try MappedFile(path: path)
    try Files.writeAtomically(Array("second, longer".utf8), to: path)
    #expect(bytes(file) == Array("first".utf8))
    #expect(bytes(try MappedFile(path: path)) == Array("second, longer".utf8))
    try Files.remove(path)
    #expect(bytes(file) == Array("first".utf8))
  }

  @Test func `may be empty`() throws {
    let folder = try TemporaryFolder()
    let file = try MappedFile(path: try folder.write("a", ""))
    #expect(file.count == 0)
    #expect(bytes(file) == [])
  }

  @Test func `is a regular file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemFailure.self) { try MappedFile(path: folder.path) }
    #expect(throws: SystemFailure.self) { try MappedFile(path: "/dev/zero") }
    #expect(throws: SystemFailure.self) { try MappedFile(path: "\(folder.path)/none") }
  }

  @Test func `may be memory of the process' own`() throws {
    let file = unsafe try MappedFile(count: 3) { unsafe $0.copyBytes(from: [7, 8]) }
    #expect(bytes(file) == [7, 8, 0])
  }
}
