internal import Markup
internal import Platform

/// The bytes of a file, or of what is read like one, in pieces: unpacked when they are packed,
/// whatever the file is called.
struct FileBytes: ~Copyable {
  private let feed: PieceFeed
  private let ratio: Int
  private var unpacker: Unpacker?
  private var packing: Packing?
  private var isStarted = false

  /// Opens a regular file.
  init(path: String, limits: ReadLimits) throws(ReadFailure) {
    let file = try OpenedFile(path)
    self.init(limits: limits) { () throws(ReadFailure) in try file.next() }
  }

  /// Reads a descriptor that stays open: standard input, a pipe.
  init(descriptor: Int32, limits: ReadLimits) {
    self.init(limits: limits) { () throws(ReadFailure) in
      try OpenedFile.piece(of: descriptor)
    }
  }

  /// - Parameter pull: gives the next piece, empty at the end.
  init(limits: ReadLimits, pull: @escaping PieceFeed.Pull) {
    feed = PieceFeed(pull)
    ratio = limits.unpackedRatio
  }

  /// The next piece, never empty; nil at the end.
  mutating func next() throws(ReadFailure) -> [UInt8]? {
    do throws(MarkupFailure) {
      try start()
      let bytes = unpacker == nil ? feed.next() : try unpacker?.next()
      guard let bytes else { throw .source }
      return bytes.isEmpty ? nil : bytes
    } catch {
      throw failure(error)
    }
  }

  /// All that is left; fails with `.tooLarge` past `limit` bytes.
  mutating func rest(limit: Int) throws(ReadFailure) -> [UInt8] {
    var all: [UInt8] = []
    while let piece = try next() {
      all += piece
      guard all.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return all
  }

  /// Looks at the first bytes, and unpacks from there when they are packed.
  private mutating func start() throws(MarkupFailure) {
    guard !isStarted else { return }
    isStarted = true
    guard let head = feed.head(Self.headSize) else { throw .source }
    packing = Packing(shownBy: head)
    guard let packing else { return }
    let feed = feed
    unpacker = try Unpacker(packing, ratio: ratio) { feed.next() }
  }

  /// As many bytes show what a stream is packed with.
  private static let headSize = 16

  private func failure(_ failure: MarkupFailure) -> ReadFailure {
    if case .source = failure, let cause = feed.failure { return cause }
    return ReadFailure(failure, in: packing.map { "the \($0) stream" } ?? "its end")
  }
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
