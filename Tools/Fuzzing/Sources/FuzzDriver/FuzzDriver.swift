import CLibFuzzer
import Glibc

/// Hands the inputs of libFuzzer to one target, or writes the inputs that it begins with.
public enum FuzzDriver {
  // Set once, before libFuzzer starts; libFuzzer calls from the thread that set it.
  nonisolated(unsafe) fileprivate static var check: ([UInt8]) -> Void = { _ in }

  /// Runs a target until libFuzzer ends it; with `--seeds FOLDER` writes its seeds there instead.
  ///
  /// - Parameters:
  ///   - seeds: inputs of every shape that the target knows, each with a name for its file.
  ///   - check: takes one input, and traps where a promise does not hold.
  public static func run(
    seeds: [(name: String, bytes: [UInt8])], _ check: @escaping ([UInt8]) -> Void
  ) -> Never {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--seeds" {
      for seed in seeds { write(seed.bytes, to: "\(CommandLine.arguments[2])/\(seed.name)") }
      exit(0)
    }
    Self.check = check
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, { takeInput($0, $1) }))
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  fileprivate static func take(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    check([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}

/// libFuzzer's own archive asks for this name, whether or not its main is the one that runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzDriver.take(start, count)
}

private func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzDriver.take(start, count)
}
