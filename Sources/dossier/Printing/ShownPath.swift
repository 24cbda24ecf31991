internal import Platform

/// How a path is shown to a person: below the folder that the command was given in, where it is.
enum ShownPath {
  private static let here = (try? Files.realPath(".")).map { $0 == "/" ? $0 : $0 + "/" }

  static func text(_ path: String) -> String {
    guard let here, path.hasPrefix(here) else { return path }
    return String(path.dropFirst(here.count))
  }
}
