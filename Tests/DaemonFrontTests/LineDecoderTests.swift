import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("A line decoder")
struct LineDecoderTests {
  static func limits(request: Int = 40, update: Int = 200) -> FrontLimits {
    var limits = FrontLimits()
    limits.requestBytes = request
    limits.updateBytes = update
    return limits
  }

  /// Feeds pieces and gives the lines, refusals as `!code:beginning`.
  static func lines(_ pieces: [String], _ limits: FrontLimits = limits()) -> [String] {
    var decoder = LineDecoder(limits: limits)
    var lines: [String] = []
    func take(_ line: LineDecoder.Line) {
      switch line {
      case .request(let bytes): lines.append(String(buffer: bytes))
      case .refused(let failure, let beginning):
        lines.append("!\(failure.code.rawValue):\(String(buffer: beginning).prefix(8))")
      }
    }
    for piece in pieces {
      var bytes = ByteBuffer(string: piece)
      decoder.append(&bytes)
      while let line = decoder.next() { take(line) }
    }
    if let line = decoder.finish() { take(line) }
    return lines
  }

  @Test(arguments: [
    (["{}\n{\"a\":1}\n"], ["{}", "{\"a\":1}"]),
    (["{", "}", "\n", "{}\r\n"], ["{}", "{}\r"]),
    (["\n \r\n\n{}\n"], ["{}"]),
    (["{}\n{\"half\":"], ["{}", "{\"half\":"]),
    (["{}"], ["{}"]),
    ([" \n "], []),
    ([], []),
  ])
  func `cuts what is sent into lines`(pieces: [String], lines: [String]) {
    #expect(Self.lines(pieces) == lines)
  }

  @Test func `takes a line of the limit and refuses one byte more`() {
    let longest = String(repeating: "x", count: 40)
    #expect(Self.lines([longest + "\n{}\n"]) == [longest, "{}"])
    #expect(Self.lines([longest + "y\n{}\n"]) == ["!too_large:xxxxxxxx", "{}"])
  }

  @Test func `refuses a long line before its end comes and keeps nothing of it`() {
    var decoder = LineDecoder(limits: Self.limits())
    var refusals = 0
    for _ in 0..<1_000 {
      var bytes = ByteBuffer(string: String(repeating: "x", count: 30))
      decoder.append(&bytes)
      while decoder.next() != nil { refusals += 1 }
      #expect(decoder.pendingBytes <= 70)
    }
    #expect(refusals == 1)
    var end = ByteBuffer(string: "\n{}\n")
    decoder.append(&end)
    #expect(decoder.next() == .request(ByteBuffer(string: "{}")))
  }

  @Test(arguments: [
    #"{"op":"update","#, #"{"op" : "update","#, #"{"id":1,"op":"update","#,
  ])
  func `lets an update be longer`(beginning: String) {
    let line = beginning + String(repeating: "x", count: 100)
    #expect(Self.lines([line, "\n"]) == [line])
    #expect(Self.lines([line + String(repeating: "x", count: 200) + "\n"]).count == 1)
  }

  @Test func `tells an update only by its first 256 bytes`() {
    let limits = Self.limits(request: 300, update: 1_000)
    let late = String(repeating: " ", count: 250) + #""op":"update""#
    #expect(
      Self.lines([late + String(repeating: "x", count: 100) + "\n"], limits).first?.first == "!")
  }

  @Test func `refuses what it is told to`() {
    var decoder = LineDecoder(limits: Self.limits())
    var bytes = ByteBuffer(string: "{\"id\":7,")
    decoder.append(&bytes)
    #expect(decoder.next() == nil)
    let failure = WireFailure(.busy, "full")
    #expect(
      decoder.refuse(failure) == .refused(failure, beginning: ByteBuffer(string: "{\"id\":7,")))
    #expect(decoder.refuse(failure) == nil)
    var rest = ByteBuffer(string: "\"q\":1}\n{}\n")
    decoder.append(&rest)
    #expect(decoder.next() == .request(ByteBuffer(string: "{}")))
    #expect(!decoder.isAmidLine)
  }
}
