internal import Foundation
internal import IndexFormat
internal import Platform

/// A build that was stopped and that nobody went on with.
///
/// As long as its folder is there, every writer notes its changes for it. After three days it is
/// removed; the next build then begins anew.
enum AbandonedBuild {
  /// In nanoseconds.
  private static let patience: Int64 = 3 * 24 * 3600 * 1_000_000_000

  /// Removes the build if it is old and nobody is at it. The caller holds the writers' lock. What
  /// cannot be removed now is removed later.
  static func removeIfOld(_ index: IndexFolder, now: Date) {
    guard let staging = try? index.building(),
      let begun = try? Files.status(of: staging.path).modifiedNanoseconds,
      Int64(now.timeIntervalSince1970) * 1_000_000_000 - begun > patience
    else { return }
    // Refused while somebody is at it.
    try? BuildLock.holding(index) { () throws(IndexingFailure) in
      try onDisk { () throws(SystemFailure) in try Files.removeTree(staging.path) }
    }
  }
}
