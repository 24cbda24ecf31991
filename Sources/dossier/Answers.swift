internal import Answering
internal import Client
internal import Foundation
internal import Glibc
internal import Platform
internal import Wire

/// Where the requests of a command are answered: by the daemon of the index where one runs, else
/// in this process.
struct Answers: ~Copyable {
  private var daemon: Client?
  private var here: Answerer
  private let timeout: CommonOptions.Duration

  /// - Parameter forWriting: whether the command may make an index where there is none.
  init(_ common: CommonOptions, forWriting: Bool = false) throws {
    timeout = common.timeout
    daemon = try Self.daemon(common)
    // With a daemon asked for by name its index is meant, wherever that is.
    let isAlone = daemon == nil
    let place = try IndexPlace(common, isMaking: forWriting && isAlone)
    here = Answerer(index: place.path)
    if common.verbose {
      Message.say("answered by " + (isAlone ? "this process, from \(place.path)" : "the daemon"))
    }
  }

  /// The daemon to ask; nil where none runs and none was asked for by name.
  private static func daemon(_ common: CommonOptions) throws -> Client? {
    let place = try IndexPlace(common)
    let environment = ProcessInfo.processInfo.environment
    do throws(WireFailure) {
      let path = try SocketName.path(
        asked: common.socket, environment: environment, user: getuid(), index: place.realPath)
      do throws(ClientFailure) {
        let client = try Client(connecting: path)
        guard common.index == nil || isOf(place, path) else { return nil }
        return client
      } catch {
        guard common.socket == nil else { throw WireFailure(.internal, path) }
        return nil
      }
    } catch {
      guard common.socket != nil else { return nil }
      if error.code == .badRequest { throw CommandFailure(error) }
      throw CommandFailure(unreachable: error.message)
    }
  }

  /// Whether the daemon at a socket answers for this index, however either was named.
  private static func isOf(_ place: IndexPlace, _ socket: String) -> Bool {
    guard var client = try? Client(connecting: socket),
      let answer = try? client.ask(RequestEncoder.plain(.status), milliseconds: 5_000),
      let index = try? answer.value()["result"]?["index"]?.text
    else { return false }
    return ((try? Files.realPath(index)) ?? index) == place.realPath
  }
}

extension Answers {
  /// Sends one request and gives each line to `line` as it comes, the terminal one last.
  mutating func send(_ request: [UInt8], line: (AnswerLine, [UInt8]) -> Void) throws {
    guard daemon != nil else {
      here.prepare()
      let deadline = MonotonicClock.now() + UInt64(timeout.milliseconds) * 1_000_000
      return here.answer(request, deadline: deadline, serial: 0, emit: line)
    }
    do throws(ClientFailure) {
      let answer = try daemon?.ask(request) { line(.event, $0.bytes) }
      if let answer { line(.terminal, answer.bytes) }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Sends one request and gives its reply; throws the failure that the reply is.
  ///
  /// - Parameter query: the text that the failure's span would point into.
  mutating func ask(
    _ request: [UInt8], query: String?, event: ([UInt8]) -> Void = { _ in }
  ) throws -> Reply {
    var terminal: [UInt8] = []
    try send(request) { kind, line in
      if kind == .event { event(line) } else { terminal = line }
    }
    return try Reply(terminal, query: query)
  }
}

extension CommandFailure {
  init(_ failure: ClientFailure) {
    self.init(WireFailure(.internal, "\(failure)"), exitCode: failure.exitCode)
  }
}
