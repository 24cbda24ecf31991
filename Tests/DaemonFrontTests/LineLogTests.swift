import Logging
import Synchronization
import Testing

@testable import DaemonFront

@Suite("A line log")
struct LineLogTests {
  /// What is written for one message.
  static func line(
    _ format: LineLog.Format, _ message: String, _ metadata: Logger.Metadata
  ) -> String {
    final class Lines: Sendable { let all = Mutex<[UInt8]>([]) }
    let lines = Lines()
    let logger = Logger(label: "test") { _ in
      LineLog(format, level: .info) { bytes in lines.all.withLock { $0 += bytes } }
    }
    logger.notice("\(message)", metadata: metadata)
    return String(decoding: lines.all.withLock { $0 }, as: UTF8.self)
  }

  @Test func `is read by people`() {
    let line = Self.line(.text, "serving", ["index": "/a b", "workers": "2"])
    #expect(line.hasSuffix("Z notice serving index=\"/a b\" workers=2\n"))
  }

  @Test func `is read by machines`() {
    let line = Self.line(.json, "serving", ["workers": "2"])
    #expect(line.hasPrefix(#"{"time":"20"#))
    #expect(line.hasSuffix("Z\",\"level\":\"notice\",\"message\":\"serving\",\"workers\":\"2\"}\n"))
  }

  @Test(arguments: LineLog.Format.allCases)
  func `lets nothing out of its line`(format: LineLog.Format) {
    let line = Self.line(format, "a\nb\u{1B}]0;x\u{7}", ["k": "\u{202E}\r\u{9B}"])
    #expect(line.unicodeScalars.count { $0.value < 0x20 } == 1)
    #expect(line.unicodeScalars.allSatisfy { !(0x7F...0x9F).contains($0.value) })
    #expect(!line.unicodeScalars.contains("\u{202E}"))
  }
}
