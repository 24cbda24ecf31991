internal import NIOCore
internal import Wire

/// Which lines of one connection may be sent now: answers go out in the order of their requests
/// unless the client asked for any order.
struct AnswerQueue {
  /// A request that has no terminal line yet, or whose lines are held back.
  private struct Open {
    let serial: UInt32
    let isBarrier: Bool
    var isDone = false
    var held: [ByteBuffer] = []
  }

  private var open: [Open] = []
  /// Lines held back until those before them are sent, in bytes.
  private(set) var heldBytes = 0
  private(set) var isConcurrent = false

  /// Requests that have no terminal line sent.
  var count: Int { open.count }

  var isEmpty: Bool { open.isEmpty }

  /// Whether no request before it is open.
  func isFirst(_ serial: UInt32) -> Bool { open.first?.serial == serial }

  /// Opens the place of a request.
  ///
  /// - Parameter isBarrier: whether, in order, it runs alone: an update, which later requests must
  ///   see, or a stream, which must not be held in memory.
  mutating func add(_ serial: UInt32, isBarrier: Bool) {
    open.append(Open(serial: serial, isBarrier: isBarrier))
  }

  /// Takes a line of an answer and gives those that may be sent now.
  mutating func take(_ line: ByteBuffer, _ kind: AnswerLine, for serial: UInt32) -> [ByteBuffer] {
    guard let index = open.firstIndex(where: { $0.serial == serial }) else { return [] }
    guard index > 0, !isConcurrent else {
      guard kind == .terminal else { return [line] }
      open.remove(at: index)
      return [line] + released()
    }
    open[index].held.append(line)
    heldBytes += line.readableBytes
    open[index].isDone = kind == .terminal
    return []
  }

  /// Whether a request may begin: in order, nothing overtakes a barrier, and a barrier nothing.
  func mayStart(_ serial: UInt32) -> Bool {
    guard let index = open.firstIndex(where: { $0.serial == serial }) else { return false }
    if isConcurrent || index == 0 { return true }
    return !open[...index].contains { $0.isBarrier }
  }

  /// From now on answers go out as they come; gives those that were held.
  mutating func makeConcurrent() -> [ByteBuffer] {
    isConcurrent = true
    let lines = open.flatMap(\.held)
    for index in open.indices { open[index].held = [] }
    open.removeAll { $0.isDone }
    heldBytes = 0
    return lines
  }

  /// What the request now at the head, and those after it that are done, were waiting to send.
  private mutating func released() -> [ByteBuffer] {
    guard !isConcurrent else { return [] }
    var lines: [ByteBuffer] = []
    while let first = open.first, !first.held.isEmpty {
      lines += first.held
      heldBytes -= first.held.reduce(0) { $0 + $1.readableBytes }
      open[0].held = []
      guard first.isDone else { break }
      open.removeFirst()
    }
    return lines
  }
}
