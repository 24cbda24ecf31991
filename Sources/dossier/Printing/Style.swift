internal import Foundation
internal import Glibc
internal import Platform

/// Bold and dim where the terminal shows them, nothing where it does not.
struct Style {
  let isOn: Bool

  init(_ choice: ColorChoice, descriptor: Int32 = STDOUT_FILENO) {
    isOn =
      switch choice {
      case .always: true
      case .never: false
      case .auto: Self.isWanted && Terminal.isTerminal(descriptor)
      }
  }

  /// `NO_COLOR` when it is set and not empty (no-color.org), and a terminal that can do nothing.
  private static var isWanted: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  func bold(_ text: String) -> String { wrap(text, "1") }

  func dim(_ text: String) -> String { wrap(text, "2") }

  func mark(_ text: String) -> String { wrap(text, "1;33") }

  /// Dim and struck through.
  func strike(_ text: String) -> String { wrap(text, "2;9") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
