import Platform
import TestSupport
import Testing

@Suite("A file lock")
struct FileLockTests {
  @Test func `is held by one at a time, until it is dropped`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/write.lock"
    do {
      let lock = try FileLock(path: path, waiting: false)
      let failure = #expect(throws: SystemFailure.self) {
        _ = try FileLock(path: path, waiting: false)
      }
      #expect(failure?.isWouldBlock == true)
      _ = consume lock
    }
    _ = try FileLock(path: path, waiting: false)
    #expect(try Files.status(of: path).permissions == 0o600)
  }

  @Test func `is waited for`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/write.lock"
    let counter = "\(folder.path)/n"
    try Files.writeAtomically([0], to: counter)
    Threads.concurrently(4) { _ in
      for _ in 0..<5 {
        guard let lock = try? FileLock(path: path, waiting: true),
          let bytes = try? Files.read(counter, limit: 1)
        else { continue }
        try? Files.writeAtomically([bytes[0] + 1], to: counter)
        _ = consume lock
      }
    }
    #expect(try Files.read(counter, limit: 1) == [20])
  }
}
