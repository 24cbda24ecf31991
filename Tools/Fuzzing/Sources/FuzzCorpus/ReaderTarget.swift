import FuzzDriver
import Glibc

@testable import Corpus
@testable import Identifiers

/// What any file must survive: it is refused with a reason, or gives articles within the limits.
struct ReaderTarget: Sendable {
  /// A reader of ours each, and the name of a file that it is given.
  static let names = [
    "text": "a.txt", "markdown": "a.md", "html": "a.html", "json": "a.json",
    "json-lines": "a.jsonl", "feed": "a.xml", "table": "a.csv", "mail": "a.eml",
    "mailbox": "a.mbox", "tar": "a.tar", "zip": "a.zip", "packed": "a.jsonl.gz", "unnamed": "a",
  ]

  static let today = CalendarDay(number: 20_000)

  private let path: String
  // A file that shows itself to be a PDF starts no program here.
  private let reader = ArticleReader(today: today, programs: [], limits: limits)

  /// Small, so that what little bytes unpack to stays quick.
  private static var limits: ReadLimits {
    var limits = ReadLimits.standard
    limits.file = 1 << 20
    limits.record = 4 << 10
    limits.page = 1 << 18
    limits.article = 2 << 10
    limits.members = 100
    return limits
  }

  init(fileName: String) {
    path = "\(Self.folder)/\(fileName)"
  }

  func check(_ bytes: [UInt8]) {
    write(bytes)
    do {
      let report = try reader.read(path) { check($0) }
      promise(report.notes.count <= ReadReport.mostNotes + 1, "more notes than are kept")
      for note in report.notes {
        promise(!note.message.isEmpty, "a note without words")
        promise(note.message.utf8.count <= 2_000, "a note without end: \(note.message)")
      }
    } catch {
      promise(!"\(error)".isEmpty, "refused without a reason")
    }
  }

  private func check(_ article: Article) {
    promise(article.title.utf8.count <= 1_000, "a title longer than any")
    promise(article.text.utf8.count <= Self.limits.article, "a text longer than any")
    promise(!article.isBlank, "an article without title and text")
    if let date = article.date { DatePromises.check(date) }
    ArticlePromises.check(Cleaner().clean(article))
  }

  private func write(_ bytes: [UInt8]) {
    guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
    _ = fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Of this process alone; `Tools/fuzz` removes it.
  private static let folder = {
    let path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/dossier-fuzz-\(getpid())"
    mkdir(path, 0o700)
    return path
  }()
}
