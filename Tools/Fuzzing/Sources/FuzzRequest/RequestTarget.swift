import Client
import FuzzDriver

@testable import Wire

/// What any bytes that come over a socket must survive: the front's scan, the worker's decoder,
/// the headers between the two.
enum RequestTarget {
  static func check(_ bytes: [UInt8]) {
    checkHeaders(bytes)
    let scan = JSONMembers.scan(bytes.span)
    checkMembers(scan.members, bytes)
    guard let value = try? JSONValue(parsing: bytes) else { return }
    checkWriting(value)
    guard let request = try? Request(value) else { return }
    checkEncoding(request)
  }

  /// A header is read as it was written.
  private static func checkHeaders(_ bytes: [UInt8]) {
    let head = Array(bytes.prefix(WorkerFrame.requestHeaderBytes))
    if let header = WorkerFrame.RequestHeader(head) {
      promise(header.bytes == head, "a request's header changed")
      promise(header.length <= WireLimits.updateBytes, "a request over the limit")
    }
    let answer = Array(bytes.prefix(WorkerFrame.answerHeaderBytes))
    if let header = WorkerFrame.AnswerHeader(answer) {
      promise(header.bytes == answer, "an answer's header changed")
    }
  }

  private static func checkMembers(_ members: JSONMembers, _ bytes: [UInt8]) {
    var end = 0
    for member in members.all {
      promise(member.value.lowerBound > end && !member.value.isEmpty, "members overlap")
      end = member.value.upperBound
      promise(end <= bytes.count, "a member outside the text")
      _ = members.id(member.name, in: bytes.span)
      _ = members.text(member.name, in: bytes.span)
      _ = members.whole(member.name, in: bytes.span)
      _ = members.flag(member.name, in: bytes.span)
    }
  }

  /// What is written is valid by the strict scan, and read as the same value.
  private static func checkWriting(_ value: JSONValue) {
    let written = value.bytes
    if value.members != nil {
      let failure = JSONMembers.scan(written.span).failure
      // A name with an escape is refused in requests, and is what such a name is written with.
      let isEscaped = value.members?.keys.contains { JSONValue.string($0).bytes.contains(0x5C) }
      promise(failure == nil || isEscaped == true, "wrote what is no JSON: \(text(written))")
    }
    guard let again = try? JSONValue(parsing: written) else {
      return promise(false, "wrote what cannot be read: \(text(written))")
    }
    promise(same(value, again), "\(text(written)) became \(text(again.bytes))")
  }

  /// A large whole number may be written with an exponent and read back as an integer.
  private static func same(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.number(let number), .integer(let integer)): number == Double(integer)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy(same)
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { name, value in right[name].map { same(value, $0) } ?? false }
    default: left == right
    }
  }

  /// What the client writes for a request, the daemon reads as that request.
  private static func checkEncoding(_ request: Request) {
    guard let encoded = encoded(request.operation) else { return }
    guard let again = try? Request(decoding: encoded) else {
      return promise(false, "the daemon refuses \(text(encoded))")
    }
    promise(Self.encoded(again.operation) == encoded, "\(text(encoded)) was read otherwise")
  }

  private static func encoded(_ operation: Wire.Operation) -> [UInt8]? {
    switch operation {
    case .search(let search): RequestEncoder.search(search)
    case .facets(let facets): RequestEncoder.facets(facets)
    case .count(let count): RequestEncoder.count(count)
    case .get(let get): RequestEncoder.get(get)
    case .export(let export): RequestEncoder.export(export)
    case .update, .parse, .hello, .cancel, .status, .ping, .reload, .metrics: nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
