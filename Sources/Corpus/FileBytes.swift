internal import Markup
internal import Platform

/// The bytes of one file in pieces, unpacked when they are gzip whatever the file is called.
struct FileBytes: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool
  private let ratio: Int
  private var inflater: Inflater?
  private var isStarted = false

  private static let piece = 256 << 10

  /// Opens a regular file.
  init(path: String, limits: ReadLimits) throws(ReadFailure) {
    do throws(SystemFailure) {
      descriptor = try Files.openRegular(path)
    } catch {
      throw .unreadable(reason: error.reason)
    }
    isOwned = true
    ratio = limits.gzipRatio
  }

  /// Reads a descriptor that stays open: standard input, a pipe.
  init(descriptor: Int32, limits: ReadLimits) {
    self.descriptor = descriptor
    isOwned = false
    ratio = limits.gzipRatio
  }

  deinit {
    if isOwned { Descriptor.close(descriptor) }
  }

  /// The next piece, never empty; nil at the end.
  mutating func next() throws(ReadFailure) -> [UInt8]? {
    while true {
      let bytes = try readSome()
      if !isStarted {
        isStarted = true
        if bytes.starts(with: [0x1F, 0x8B]) {
          inflater = try Self.unpacking { () throws(MarkupFailure) in try Inflater(ratio: ratio) }
        }
      }
      if inflater == nil { return bytes.isEmpty ? nil : bytes }
      if bytes.isEmpty {
        if inflater?.isComplete == true { return nil }
        throw .malformed(place: "its end", what: "the gzip stream breaks off")
      }
      let unpacked = try unpack(bytes)
      if !unpacked.isEmpty { return unpacked }
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

  private func readSome() throws(ReadFailure) -> [UInt8] {
    do throws(SystemFailure) {
      return try Descriptor.read(descriptor, upTo: Self.piece)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  private mutating func unpack(_ bytes: [UInt8]) throws(ReadFailure) -> [UInt8] {
    var output: [UInt8] = []
    do throws(MarkupFailure) {
      try inflater?.unpack(bytes) { output += $0 }
    } catch {
      throw ReadFailure(error)
    }
    return output
  }

  private static func unpacking(
    _ body: () throws(MarkupFailure) -> Inflater
  ) throws(ReadFailure) -> Inflater {
    do throws(MarkupFailure) {
      return try body()
    } catch {
      throw ReadFailure(error)
    }
  }
}

extension ReadFailure {
  init(_ failure: MarkupFailure) {
    self =
      switch failure {
      case .damagedGzip(let what): .malformed(place: "the gzip stream", what: what)
      case .gzipBomb(let ratio): .gzipBomb(ratio: ratio)
      case .notText: .notText
      case .outOfMemory: .unreadable(reason: "not enough memory")
      }
  }
}
