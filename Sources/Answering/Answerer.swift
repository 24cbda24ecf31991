internal import IndexFormat
internal import Platform
internal import Searching
package import Wire
internal import Xapian

/// Answers requests about one index: a line in, lines out. One owner, one thread.
///
/// The same in a worker of the daemon and on the command line without one, so that both give the
/// same bytes.
package struct Answerer: ~Copyable {
  private let index: IndexFolder
  private var searcher: Searcher?
  private var updater: Updater

  /// What a line is given to. The bytes are one JSON object, without a line end.
  package typealias Emit = (AnswerLine, [UInt8]) -> Void

  /// Opens nothing yet: an index that appears later is found by a later request.
  package init(index path: String) {
    index = IndexFolder(path)
    updater = Updater(index: index)
  }

  /// Opens the index before the first request, so that the time it takes is not that request's.
  /// What is wrong with the index, the request will tell.
  package mutating func prepare() {
    try? open()
  }

  /// Answers one request. Emits any number of events and exactly one terminal line.
  ///
  /// - Parameters:
  ///   - deadline: in nanoseconds of `CLOCK_MONOTONIC`; nil for none.
  ///   - serial: the number under which `Interrupt.raise` cancels it; 0 for none.
  package mutating func answer(
    _ line: [UInt8], deadline: UInt64?, serial: UInt32, emit: Emit
  ) {
    let started = MonotonicClock.now()
    var id: RequestID?
    do throws(WireFailure) {
      let value = try JSONValue(parsing: line)
      id = Request.id(of: value)
      let request = try Request(value)
      let exchange = Exchange(
        id: id, unit: request.unit, started: started,
        interruption: Interruption(deadline: deadline, serial: serial))
      emit(.terminal, try perform(request.operation, exchange, emit))
    } catch {
      emit(.terminal, error.terminalLine(answering: id))
    }
  }

  private mutating func perform(
    _ operation: Operation, _ exchange: Exchange, _ emit: Emit
  ) throws(WireFailure) -> [UInt8] {
    switch operation {
    case .update(let request): return try updater.answer(request, exchange)
    case .ping: return exchange.terminalLine(generation: nil) { $0.object { _ in } }
    case .hello, .cancel, .reload, .metrics: throw needsDaemon
    case .search, .facets, .count, .get, .export, .parse, .status:
      try open()
      return try searcher?.perform(operation, on: index.path, exchange, emit) ?? []
    }
  }

  private mutating func open() throws(WireFailure) {
    guard searcher == nil else { return }
    do { searcher = try Searcher(opening: index) } catch { throw WireFailure(error) }
  }

  private var needsDaemon: WireFailure {
    WireFailure(
      .badRequest, "the operation is for a daemon, and none runs",
      hint: "start one with: dossierd -i \(index.path)", path: "op")
  }
}

extension Searcher {
  /// The operations that read.
  fileprivate mutating func perform(
    _ operation: Operation, on index: String, _ exchange: Exchange, _ emit: Answerer.Emit
  ) throws(WireFailure) -> [UInt8]? {
    switch operation {
    case .search(let request): try answer(request, exchange)
    case .facets(let request): try answer(request, exchange)
    case .count(let request): try answer(request, exchange)
    case .get(let request): try answer(request, exchange)
    case .export(let request): try answer(request, exchange, emit)
    case .parse(let request): try answer(parsing: request, exchange)
    case .status: try answerStatus(of: index, exchange)
    case .update, .hello, .cancel, .ping, .reload, .metrics: nil
    }
  }

  /// Brings the searcher to the newest commit and runs the body, whole, on that commit.
  mutating func current<Answer>(
    _ body: (inout Searcher) throws(SearchFailure) -> Answer
  ) throws(WireFailure) -> Answer {
    do { return try answering(body) } catch { throw WireFailure(error) }
  }
}
