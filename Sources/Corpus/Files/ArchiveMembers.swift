internal import Markup

/// The members of an archive, one after the other. One owner, one thread.
final class ArchiveMembers {
  private let feed: PieceFeed
  /// The open file, when the archive can be read in any order.
  private let file: OpenedFile?
  private let limits: ReadLimits
  private var archive: Archive
  /// How many members were come to, damaged ones included.
  private(set) var count = 0
  /// Whether nothing more can be read of the archive.
  private(set) var isAtFault = false
  private var isInDamage = false
  private var reopenings = 0

  /// An archive with more members whose bytes cannot be unpacked is given up.
  private static let mostReopenings = 100

  init(_ bytes: FileBytes, _ format: FileFormat, _ limits: ReadLimits) throws(ReadFailure) {
    let feed = PieceFeed { () throws(ReadFailure) in try bytes.next() ?? [] }
    self.feed = feed
    self.limits = limits
    file = format == .zip ? try bytes.openFile() : nil
    do throws(MarkupFailure) {
      if let file {
        archive = try Archive(
          .zip, ratio: limits.unpackedRatio, descriptor: file.descriptor, given: 0)
      } else {
        archive = try Archive(format == .zip ? .zip : .tar, ratio: limits.unpackedRatio) {
          feed.next()
        }
      }
    } catch {
      throw ReadFailure(error, in: "its start")
    }
  }

  /// Goes on to the next member; nil at the end. Where several headers in a row are damaged, the
  /// first alone fails.
  func next() throws(ReadFailure) -> Archive.Member? {
    while true {
      let wasInDamage = isInDamage
      var damage: MarkupFailure?
      var member: Archive.Member?
      do throws(MarkupFailure) { member = try archive.nextMember() } catch { damage = error }
      guard member != nil || damage != nil else { return nil }
      count += 1
      guard count <= limits.members else {
        isAtFault = true
        throw .tooManyMembers(limit: limits.members)
      }
      isInDamage = damage != nil
      guard let damage else { return member }
      guard case .damagedMember = damage else {
        isAtFault = true
        throw failure(damage)
      }
      if !wasInDamage { throw failure(damage) }
    }
  }

  /// The next bytes of the member, empty at its end.
  func piece() throws(ReadFailure) -> [UInt8] {
    do throws(MarkupFailure) {
      return try archive.next()
    } catch {
      switch error {
      case .damagedMember: break
      case .damaged: reopen()
      case .bomb, .source, .outOfMemory, .notText: isAtFault = true
      }
      throw failure(error)
    }
  }

  /// The library gives up an archive at the first member that it cannot unpack. Where the archive
  /// can be read in any order, it is opened again behind that member.
  private func reopen() {
    reopenings += 1
    isAtFault = true
    guard let file, reopenings <= Self.mostReopenings else { return }
    let fresh = try? Archive(
      .zip, ratio: limits.unpackedRatio, descriptor: file.descriptor, given: archive.given)
    guard let fresh else { return }
    archive = fresh
    for _ in 0..<count {
      guard (try? archive.nextMember()) != nil else { return }
    }
    isAtFault = false
  }

  private func failure(_ failure: MarkupFailure) -> ReadFailure {
    if case .source = failure, let cause = feed.failure { return cause }
    return ReadFailure(failure, in: "its packed bytes")
  }
}
