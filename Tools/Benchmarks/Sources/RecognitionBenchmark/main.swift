import Foundation

@testable import Entities
@testable import Text

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2, let seconds = Double(words[0]), seconds > 0 else {
  FileHandle.standardError.write(Data("usage: RecognitionBenchmark SECONDS FOLDER...\n".utf8))
  exit(64)
}
do {
  let texts = SampleTexts(under: Array(words.dropFirst()))
  print("\(texts.articles.count) articles, \(texts.bytes) bytes, one thread, seconds of processor")
  let plain = RecognitionRun(name: "built in", texts: texts, seconds: seconds)
  let tokenizing = plain.speed { Tokenizer.tokens(in: $0.body.text).count }
  print("splitting into words alone: \(String(format: "%.1f", tokenizing)) MB/s")
  try plain.measure { try Catalogue.read(Catalogue.folder()) }
  let vocabulary = Array(
    Set(
      texts.articles.flatMap { $0.body.tokens.map(\.lower) }.lazy.filter {
        $0.utf8.count > 3
      })
  ).sorted()
  let synthetic = SyntheticAliases.catalogue(entities: 17_000, words: vocabulary)
  try RecognitionRun(name: "with synthetic names", texts: texts, seconds: seconds).measure {
    try Catalogue.read(Catalogue.folder()).overlaid(by: synthetic, named: "synthetic")
  }
} catch {
  FileHandle.standardError.write(Data("RecognitionBenchmark: \(error)\n".utf8))
  exit(70)
}
