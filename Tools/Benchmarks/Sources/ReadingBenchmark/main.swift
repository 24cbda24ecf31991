import Foundation

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2, let seconds = Double(words[0]), seconds > 0 else {
  FileHandle.standardError.write(Data("usage: ReadingBenchmark SECONDS FOLDER...\n".utf8))
  exit(64)
}
do {
  let sample = SampleFiles(under: Array(words.dropFirst()))
  var stages: [StageTimes] = []
  for group in sample.groups { stages.append(try StageRun(seconds: seconds).measure(group)) }
  ReadingTable(stages, skipped: sample.skipped).show()
} catch {
  FileHandle.standardError.write(Data("ReadingBenchmark: \(error)\n".utf8))
  exit(70)
}
