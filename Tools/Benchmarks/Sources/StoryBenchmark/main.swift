import Foundation

let words = Array(CommandLine.arguments.dropFirst())
do {
  switch words.first {
  case "make" where words.count == 3:
    guard let count = Int(words[1]), count > 0 else { fallthrough }
    try FingerprintDatabase.make(count, at: words[2])
  case "group" where words.count == 2:
    try Grouping(path: words[1]).show()
  default:
    FileHandle.standardError.write(
      Data("usage: StoryBenchmark make ARTICLES PATH | StoryBenchmark group PATH\n".utf8))
    exit(64)
  }
} catch {
  FileHandle.standardError.write(Data("StoryBenchmark: \(error)\n".utf8))
  exit(70)
}
