import NIOCore
import Testing
import Wire

@testable import DaemonFront

@Suite("A request head")
struct RequestHeadTests {
  @Test(
    arguments: [
      (#"{"op":"search","id":"x","q":"a"}"#, .text("x"), "search", .reading),
      (#"{"id":-7,"op":"export"}"#, .number(-7), "export", .exporting),
      (#"{"op":"update"}"#, nil, "update", .writing),
      (#"{"op":"hello"}"#, nil, "hello", .front(.hello)),
      (#"{"op":"reload"}"#, nil, "reload", .front(.reload)),
      (#"{"op":"serach"}"#, nil, "unknown", .reading),
      (#"{"id":1.5,"op":"search"}"#, nil, "search", .reading),
    ] as [(String, RequestID?, String, RequestHead.Lane)])
  func `says who does the work`(
    line: String, id: RequestID?, operation: String, lane: RequestHead.Lane
  ) throws {
    let head = try RequestHead.read(ByteBuffer(string: line)).get()
    #expect(head == RequestHead(id: id, operation: operation, timeout: nil, lane: lane))
  }

  @Test(arguments: [
    (#"{"id":1}"#, RequestID.number(1), FailureCode.badRequest),
    (#"{"id":"a","op":7}"#, .text("a"), .badRequest),
    (#"{"id":2,"op":"search","#, .number(2), .badFrame),
  ]) func `keeps the id of what cannot be read`(line: String, id: RequestID, code: FailureCode) {
    let failure = #expect(throws: RequestHead.Unreadable.self) {
      try RequestHead.read(ByteBuffer(string: line)).get()
    }
    #expect(failure?.id == id)
    #expect(failure?.failure.code == code)
  }

  @Test(arguments: [
    ("?merger remedy", "merger remedy"), ("  ?  \"a b\" \t\r", "\"a b\""), ("?", ""), ("??", "?"),
  ]) func `is made of a question`(line: String, query: String) throws {
    let (head, request) = ShorthandQuery.request(ByteBuffer(string: line))
    #expect(try head.get().lane == .reading)
    #expect(try JSONValue(parsing: Array(request.readableBytesView))["q"]?.text == query)
  }
}
