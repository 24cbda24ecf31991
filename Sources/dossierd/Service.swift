internal import DaemonFront
internal import Foundation
internal import Glibc
internal import IndexFormat
internal import Platform
internal import Wire

/// What the flags and the environment come to, and the life of the daemon from there.
struct Service {
  private static let ownDescriptors = 40

  private let configuration: FrontConfiguration
  private let log: LineLog.Format
  private let manager: ServiceManager

  init(_ options: Dossierd) throws(ServingFailure) {
    let environment = ProcessInfo.processInfo.environment
    let index = try Self.index(options, environment)
    let socket: String
    do throws(WireFailure) {
      socket = try SocketName.path(
        asked: options.socket, environment: environment, user: getuid(), index: index)
    } catch {
      throw .badPath(error)
    }
    let executable = Executable.path()
    configuration = FrontConfiguration(
      index: index, socketPath: Self.absolute(socket),
      workers: options.workers ?? max(2, Cores.count),
      isReadOnly: options.readOnly,
      worker: Program(executable, ["worker", index]),
      writer: Program(executable, ["writer", index]), limits: FrontLimits(),
      version: Dossierd.version)
    log = options.log
    manager = ServiceManager(environment: environment)
  }

  /// Prints what would be done.
  func describe() {
    let source = manager.listening == nil ? "" : " (from the service manager)"
    print(
      """
      index    \(configuration.index)
      socket   \(configuration.socketPath)\(source)
      workers  \(configuration.workers)
      updates  \(configuration.isReadOnly ? "refused" : "taken")
      """)
  }

  /// Serves until a signal ends it.
  func run() throws(ServingFailure) {
    Signals.ignoreWriteSignals()
    Signals.watch()
    var configuration = configuration
    // A few are needed besides: for processes, pipes and the network library.
    let descriptors = Descriptor.raiseLimit() - Self.ownDescriptors
    configuration.limits.connections = max(8, min(configuration.limits.connections, descriptors))
    let front: RunningFront
    do throws(FrontFailure) {
      var socket =
        if let inherited = manager.listening {
          ListeningSocket(inherited: inherited, path: configuration.socketPath)
        } else {
          try ListeningSocket(at: configuration.socketPath)
        }
      front = try RunningFront(configuration, on: &socket, logger: LineLog.logger(log))
      manager.ready("serving \(configuration.index) at \(configuration.socketPath)")
      watch(front)
      // The socket and its lock are this process' until here.
      extendLifetime(socket)
    } catch {
      throw .front(error)
    }
  }

  /// Passes signals on until the daemon has ended.
  private func watch(_ front: RunningFront) {
    var reloads = 0
    var endings = 0
    let pause = manager.watchdog.map { max(1, min(1_000, $0 / 2_000)) } ?? 1_000
    repeat {
      if Signals.count(of: SIGHUP) > reloads {
        reloads = Signals.count(of: SIGHUP)
        manager.reloading()
        front.reload()
        manager.ready("serving \(configuration.index)")
      }
      let asked = Signals.count(of: SIGTERM) + Signals.count(of: SIGINT)
      if asked > endings {
        if endings == 0 { manager.stopping() }
        if asked > 1 { front.stop() } else { front.drain() }
        endings = asked
      }
      if manager.watchdog != nil { front.pulse { [manager] in manager.alive() } }
    } while !front.wait(milliseconds: pause)
  }

  /// The real path of the index. A folder that is not there is made, unless nothing is to be
  /// written: an index may appear in it later.
  private static func index(
    _ options: Dossierd, _ environment: [String: String]
  ) throws(ServingFailure) -> String {
    let path = IndexName.path(
      asked: options.index, environment: environment, isMaking: false,
      holdsIndex: { Files.exists(IndexFolder($0).currentPath) })
    do throws(SystemFailure) {
      if !options.readOnly, !options.checkConfig { try Files.makeFolder(path, mode: 0o755) }
      return try Files.realPath(path)
    } catch {
      throw .noIndex(path: path, reason: error.reason)
    }
  }

  /// A daemon may be asked about its socket from another folder.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
