import Testing

@testable import Corpus

@Suite struct `A read report` {
  @Test func `stops keeping notes after the thousandth, and says so`() {
    var report = ReadReport(format: .json)
    for number in 1...2_000 { report.add(ReadNote(kind: .skipped, place: "entry \(number)", "x")) }
    #expect(report.notes.count == 1_001)
    #expect(report.notes.last?.description == "further notes on this file are not shown")
  }
}
