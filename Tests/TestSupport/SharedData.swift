import Foundation

/// The measured data that lies beside a checkout, where there is any: tests that read it are
/// skipped where it is absent.
package enum SharedData {
  /// The folder of the package.
  package static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// `../shared/data` beside the package.
  package static let root: String? = {
    let folder = URL(fileURLWithPath: package)
      .deletingLastPathComponent().appendingPathComponent("shared/data")
    return isFolder(folder.path) ? folder.path : nil
  }()

  /// A folder of articles by its name, such as `seed`.
  package static func articles(_ folder: String) -> String? {
    guard let root else { return nil }
    let path = "\(root)/articles/\(folder)"
    return isFolder(path) ? path : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
