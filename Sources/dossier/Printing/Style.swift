internal import Foundation
internal import Glibc
internal import Platform

/// Bold and dim where the terminal shows them, nothing where it does not.
struct Style {
  private let isOn: Bool

  init(_ choice: ColorChoice, descriptor: Int32 = STDOUT_FILENO) {
    isOn =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        ProcessInfo.processInfo.environment["NO_COLOR"] == nil && Terminal.isTerminal(descriptor)
      }
  }

  func bold(_ text: String) -> String { wrap(text, "1") }

  func dim(_ text: String) -> String { wrap(text, "2") }

  func mark(_ text: String) -> String { wrap(text, "1;33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
