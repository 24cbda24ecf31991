/// What was asked for on the command line.
struct Arguments {
  var socket = ""
  var count = 1_000
  var seed: UInt64 = 1
  /// Where the figures are written as JSON.
  var json: String?
  /// The program that answers the same queries on standard input, and its arguments.
  var peer: [String] = []

  static let usage = """
    usage: SearchBenchmark --socket PATH [--count N] [--seed N] [--json FILE] [--peer PROGRAM ARGUMENT...]
    """

  /// Nil where the words make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let flag = words.popFirst() {
      if flag == "--peer" {
        peer = Array(words)
        break
      }
      guard let value = words.popFirst() else { return nil }
      switch flag {
      case "--socket": socket = value
      case "--json": json = value
      case "--count":
        guard let number = Int(value), number > 0 else { return nil }
        count = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      default: return nil
      }
    }
    guard !socket.isEmpty else { return nil }
  }
}
