internal import Markup
internal import Platform

/// The bytes of a file, or of what is read like one, in pieces: unpacked when they are packed,
/// whatever the file is called. One owner, one thread.
final class FileBytes {
  /// The open file, where the bytes are those that stand in it.
  private let file: OpenedFile?
  private let packed: PieceFeed
  private let ratio: Int
  private var unpacker: Unpacker?
  private var packing: Packing?
  private var isStarted = false
  /// What was looked at and is still to be given.
  private var waiting: [UInt8] = []

  /// Opens a regular file.
  init(path: String, limits: ReadLimits) throws(ReadFailure) {
    let file = try OpenedFile(path)
    self.file = file
    packed = PieceFeed { () throws(ReadFailure) in try file.next() }
    ratio = limits.unpackedRatio
  }

  /// Reads a descriptor that stays open: standard input, a pipe.
  convenience init(descriptor: Int32, limits: ReadLimits) {
    self.init(limits: limits) { () throws(ReadFailure) in
      try OpenedFile.piece(of: descriptor)
    }
  }

  /// - Parameter pull: gives the next piece, empty at the end.
  init(limits: ReadLimits, pull: @escaping PieceFeed.Pull) {
    file = nil
    packed = PieceFeed(pull)
    ratio = limits.unpackedRatio
  }

  /// The next piece, never empty; nil at the end.
  func next() throws(ReadFailure) -> [UInt8]? {
    guard waiting.isEmpty else {
      defer { waiting = [] }
      return waiting
    }
    return try pulled()
  }

  /// The bytes that come next, which stay to be read: `count`, fewer only where fewer are left.
  func head(_ count: Int) throws(ReadFailure) -> [UInt8] {
    while waiting.count < count, let piece = try pulled() { waiting += piece }
    return Array(waiting.prefix(count))
  }

  /// All that is left; fails with `.tooLarge` past `limit` bytes. Before it is large, the turn is
  /// taken.
  func rest(limit: Int, _ turn: LargeTurn) throws(ReadFailure) -> [UInt8] {
    var all: [UInt8] = []
    while let piece = try next() {
      if all.isEmpty { all = piece } else { all += piece }
      turn.take(bytes: all.count)
      guard all.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return all
  }

  /// The open file, when what stands in it is not packed: it can be read in any order.
  func openFile() throws(ReadFailure) -> OpenedFile? {
    _ = try head(1)
    return packing == nil ? file : nil
  }

  /// What is left as a file, which a program can be given: the one that was opened, or a copy
  /// without a name, of at most `limit` bytes.
  func asFile(limit: Int, _ turn: LargeTurn) throws(ReadFailure) -> OpenedFile {
    if let file = try openFile() { return file }
    return try OpenedFile(copyOf: try rest(limit: limit, turn))
  }

  private func pulled() throws(ReadFailure) -> [UInt8]? {
    do throws(MarkupFailure) {
      try start()
      let bytes = unpacker == nil ? packed.next() : try unpacker?.next()
      guard let bytes else { throw .source }
      return bytes.isEmpty ? nil : bytes
    } catch {
      if case .source = error, let cause = packed.failure { throw cause }
      throw ReadFailure(error, in: packing.map { "the \($0) stream" } ?? "its end")
    }
  }

  /// Looks at the first bytes, and unpacks from there when they are packed.
  private func start() throws(MarkupFailure) {
    guard !isStarted else { return }
    isStarted = true
    guard let head = packed.head(Self.headSize) else { throw .source }
    packing = Packing(shownBy: head)
    guard let packing else { return }
    unpacker = try Unpacker(packing, ratio: ratio) { [packed] in packed.next() }
  }

  /// As many bytes show what a stream is packed with.
  private static let headSize = 16
}

/// Gives pieces of bytes, and keeps why there is no further one.
final class PieceFeed {
  /// Gives the next piece, empty at the end.
  typealias Pull = () throws(ReadFailure) -> [UInt8]

  private let pull: Pull
  /// What was looked at and is still to be given.
  private var waiting: [UInt8] = []
  private(set) var failure: ReadFailure?

  init(_ pull: @escaping Pull) {
    self.pull = pull
  }

  /// Empty at the end; nil after a failure.
  func next() -> [UInt8]? {
    guard waiting.isEmpty else {
      defer { waiting = [] }
      return waiting
    }
    return pulled()
  }

  /// At least `count` of the bytes that come next, fewer only where fewer are left.
  func head(_ count: Int) -> [UInt8]? {
    while waiting.count < count {
      guard let bytes = pulled() else { return nil }
      if bytes.isEmpty { break }
      waiting += bytes
    }
    return waiting
  }

  private func pulled() -> [UInt8]? {
    do throws(ReadFailure) {
      return try pull()
    } catch {
      failure = error
      return nil
    }
  }
}

/// A regular file that is open until nobody reads it any more.
final class OpenedFile {
  let descriptor: Int32

  private static let piece = 256 << 10

  init(_ path: String) throws(ReadFailure) {
    do throws(SystemFailure) {
      descriptor = try Files.openRegular(path)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  /// A file of its own that has no name.
  init(copyOf bytes: [UInt8]) throws(ReadFailure) {
    do throws(SystemFailure) {
      descriptor = try Descriptor.temporary(bytes)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  deinit {
    Descriptor.close(descriptor)
  }

  /// The next piece, empty at the end.
  func next() throws(ReadFailure) -> [UInt8] { try Self.piece(of: descriptor) }

  static func piece(of descriptor: Int32) throws(ReadFailure) -> [UInt8] {
    do throws(SystemFailure) {
      return try Descriptor.read(descriptor, upTo: piece)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }
}

extension ReadFailure {
  /// - Parameter place: where the bytes stood.
  init(_ failure: MarkupFailure, in place: String) {
    self =
      switch failure {
      case .damaged(let what), .damagedMember(let what): .malformed(place: place, what: what)
      case .bomb(let ratio): .bomb(ratio: ratio)
      case .source: .malformed(place: place, what: "it breaks off")
      case .notText: .notText
      case .outOfMemory: .unreadable(reason: "not enough memory")
      }
  }
}
