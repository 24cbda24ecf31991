import Testing
import Xapian

@testable import IndexFormat

@Suite("The journal of a commit")
struct JournalTests {
  @Test(arguments: [[], [1], [3, 1, 2, 2], [UInt32.max, 7]] as [[UInt32]])
  func `gives its documents in order, once each`(ids: [UInt32]) throws {
    let bytes = Journal.encoded(ids.map { DocumentID($0) })
    #expect(try Journal.decoded(bytes).map(\.rawValue) == Set(ids).sorted())
  }

  @Test(
    arguments: [[], [1], [1, 0], [2, 1], [0, 1], [2, 0xff, 0xff, 0xff, 0xff, 0x0f, 1]] as [[UInt8]])
  func `is refused when it makes no sense`(bytes: [UInt8]) {
    #expect(throws: IndexFormatFailure.self) { try Journal.decoded(bytes) }
  }
}
