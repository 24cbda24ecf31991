internal import Glibc

/// The program that this process runs.
package enum Executable {
  /// Its real path, also when it was started by a bare name; its `argv[0]` where `/proc` is not
  /// there.
  package static func path() -> String {
    (try? Files.realPath("/proc/self/exe")) ?? CommandLine.arguments.first ?? ""
  }
}
