import FuzzDriver
import Glibc

@testable import Corpus
@testable import Identifiers
@testable import Text

/// What any file must survive: it is refused with a reason, or its articles are cleaned, and what
/// cleaning marks stands in the text.
///
/// The first byte of an input chooses the name of the file, and with it the format.
enum ArticleTarget {
  /// A format of ours each, and what an extension that is not there leaves to the content.
  static let names = [
    "a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.xml", "a", "a.jsonl.gz", "a.txt.gz",
  ]

  private static let folder = makeFolder()
  private static let reader = ArticleReader(
    today: CalendarDay(number: 20_000), limits: limits)
  private static let cleaner = Cleaner()

  /// Small, so that what a little gzip unpacks to stays quick.
  private static var limits: ReadLimits {
    var limits = ReadLimits.standard
    limits.file = 1 << 20
    limits.record = 1 << 18
    limits.page = 1 << 18
    return limits
  }

  static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let path = "\(folder)/\(names[Int(first) % names.count])"
    write(bytes.dropFirst(), to: path)
    do {
      let report = try reader.read(path) { check($0) }
      for note in report.notes { _ = note.description }
    } catch {
      promise(!"\(error)".isEmpty, "refused without a reason")
    }
  }

  private static func check(_ article: Article) {
    let cleaned = cleaner.clean(article)
    check(cleaned.title)
    check(cleaned.body)
    promise(
      cleaned.wordCount <= cleaned.title.tokens.count + cleaned.body.tokens.count,
      "more words counted than there are")
    let fingerprint = cleaned.fingerprint
    promise(
      Fingerprint(bytes: fingerprint.bytes) == fingerprint, "a fingerprint does not read back")
    promise(fingerprint.similarity(to: fingerprint) >= 0, "no similarity")
    _ = fingerprint.bandKeys
  }

  private static func check(_ text: TokenizedText) {
    promise(Fold.isComposed(text.text), "not in normal form C: \(text.text)")
    let bytes = text.text.utf8
    var end = 0
    for mark in text.marked {
      promise(mark.span.start >= end && mark.span.count > 0, "marks overlap, or one is empty")
      end = mark.span.end
      promise(end <= bytes.count, "a mark outside the text")
      for offset in [mark.span.start, end] {
        let place = bytes.index(bytes.startIndex, offsetBy: offset)
        promise(place.samePosition(in: text.text.unicodeScalars) != nil, "half a character marked")
      }
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to path: String) {
    guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
    bytes.withUnsafeBufferPointer { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  /// Of this process alone; `Tools/fuzz` removes it.
  private static func makeFolder() -> String {
    let path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/dossier-fuzz-\(getpid())"
    mkdir(path, 0o700)
    return path
  }
}
