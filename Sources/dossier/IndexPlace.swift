internal import Foundation
internal import IndexFormat
internal import Platform
internal import Wire

/// Which index a command is about.
struct IndexPlace {
  let folder: IndexFolder
  /// Whether a command without `-i`, run in the same place, would find the same one.
  let isDefault: Bool

  /// - Parameter isMaking: whether the command may make an index where there is none.
  init(_ common: CommonOptions, isMaking: Bool = false) throws {
    let path = IndexName.path(
      asked: common.index, environment: ProcessInfo.processInfo.environment, isMaking: isMaking,
      holdsIndex: Self.holdsIndex)
    if isMaking { try Self.make(path) }
    folder = IndexFolder(path)
    isDefault = common.index == nil
  }

  var path: String { folder.path }

  /// The folder's path without links, as far as it exists.
  var realPath: String { (try? Files.realPath(path)) ?? path }

  private static func holdsIndex(_ path: String) -> Bool {
    Files.exists(IndexFolder(path).currentPath)
  }

  private static func make(_ path: String) throws {
    do { try Files.makeFolder(path, mode: 0o755) } catch {
      throw CommandFailure(
        WireFailure(.internal, "the index cannot be made: \(error)", hint: "give another with -i"))
    }
  }
}
