internal import Glibc
internal import Platform

/// Writes to standard output. A closed pipe ends the program quietly: the reader has had enough.
enum Output {
  static func line(_ bytes: some Sequence<UInt8>) {
    write(Array(bytes) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  static func text(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    do {
      try Descriptor.writeAll(descriptor, bytes)
    } catch {
      leave(error.isBrokenPipe ? 0 : 74)
    }
  }
}
