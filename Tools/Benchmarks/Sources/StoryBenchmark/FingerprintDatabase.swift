@testable import Corpus
@testable import Identifiers
@testable import IndexFormat
@testable import TestSupport
@testable import Xapian

/// A database of what the grouping of near-duplicates reads, and nothing else: fingerprints, addresses,
/// records without a text.
///
/// Every fifth article is a copy of an earlier one with up to a third of its minima changed, every
/// twentieth has the address of an earlier one; all others resemble none. From a fixed seed.
enum FingerprintDatabase {
  private static let commitEvery = 50_000

  static func make(_ count: Int, at path: String) throws {
    var database = try WritableDatabase(path: path, mode: .create, durability: .none)
    var random = SeededGenerator(seed: 42)
    var originals: [[UInt8]] = []
    try database.beginTransaction()
    for number in 0..<count {
      var bytes = (0..<32).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
      if number % 5 == 4 {
        bytes = originals[Int.random(in: 0..<originals.count, using: &random)]
        for _ in 0..<Int.random(in: 0..<43, using: &random) {
          bytes[2 * Int.random(in: 0..<128, using: &random)] = .random(in: 0...255, using: &random)
        }
      } else if originals.count < 10_000 {
        originals.append(bytes)
      }
      let page = number % 20 == 19 ? Int.random(in: 0..<number, using: &random) : number
      try database.add(document(Fingerprint(bytes: bytes) ?? .none, page: page))
      if number % commitEvery == commitEvery - 1 {
        try database.commitTransaction()
        try database.beginTransaction()
      }
    }
    try database.commitTransaction()
  }

  private static func document(_ fingerprint: Fingerprint, page: Int) throws -> Document {
    let url = "https://example.org/articles/\(page)"
    let record = DocumentRecord(
      id: ArticleID("x"), path: nil, member: nil, title: "Title \(page)", text: "", date: nil,
      authors: [], source: "Source \(page % 97)", url: url, tags: [], language: "en",
      declaredLanguage: nil, words: 400, thin: nil, titleMarks: [], marks: [], sourceMap: nil,
      entities: [], cites: [], metadata: [])
    var document = try Document()
    try document.setValue(ValueSlot.fingerprint, fingerprint.bytes)
    try document.setData(record.encoded())
    try document.addTerm(TermPrefix.url(url), wdf: 0)
    return document
  }
}
