internal import Glibc

/// What a person is told: on standard error, so that standard output is data only.
enum Message {
  static func error(_ text: String) { write("dossier: \(text)") }

  static func note(_ text: String) { write("dossier: note: \(text)") }

  static func say(_ text: String) { write(text) }

  private static func write(_ text: String) {
    Output.write(TerminalText.safe(text, keepingLines: true) + "\n", to: STDERR_FILENO)
  }
}

/// Ends the program at once.
func leave(_ code: Int32) -> Never { exit(code) }
