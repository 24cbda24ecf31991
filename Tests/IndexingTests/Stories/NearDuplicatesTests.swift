import Corpus
import Identifiers
import IndexFormat
import TestSupport
import Testing
import Xapian

@testable import Indexing

@Suite("Near-duplicates of a database")
struct NearDuplicatesTests {
  /// Fingerprints of texts that were copied and changed a little, from a fixed seed.
  private static func fingerprints(_ count: Int) -> [Fingerprint] {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var all: [[UInt8]] = []
    for number in 0..<count {
      var bytes = (0..<256).map { _ in UInt8(random(256)) }
      if number > 0, random(3) == 0 {
        bytes = all[random(number)]
        for _ in 0..<random(90) { bytes[random(128) * 2] = UInt8(random(256)) }
      }
      all.append(bytes)
    }
    return all.compactMap { Fingerprint(bytes: $0) }
  }

  /// The record of all: of one source, under one title.
  private static let record = DocumentRecord(
    id: ArticleID("x"), path: nil, member: nil, title: "T", text: "", date: nil, authors: [],
    source: "S",
    url: nil, tags: [], language: "und", declaredLanguage: nil, words: 0, thin: nil,
    titleMarks: [], marks: [], sourceMap: nil, entities: [], cites: [], metadata: []
  ).encoded()

  /// Every pair compared that shares a band, joined with all that either was joined with.
  private static func bruteForce(_ fingerprints: [Fingerprint]) -> [[UInt32]] {
    var group = Array(fingerprints.indices)
    for right in fingerprints.indices {
      let keys = Set(fingerprints[right].bandKeys)
      for left in 0..<right
      where !keys.isDisjoint(with: fingerprints[left].bandKeys)
        && fingerprints[left].similarity(to: fingerprints[right]) >= Fingerprint.threshold
      {
        let (old, new) = (group[right], group[left])
        for place in group.indices where group[place] == old { group[place] = new }
      }
    }
    return Dictionary(grouping: fingerprints.indices) { group[$0] }.values
      .filter { $0.count > 1 }.map { $0.map { UInt32($0) + 1 } }.sorted { $0[0] < $1[0] }
  }

  @Test func `are those that comparing all pairs finds`() throws {
    let folder = try TemporaryFolder()
    let fingerprints = Self.fingerprints(400)
    var database = try WritableDatabase(
      path: folder.path + "/x", mode: .create, durability: .none)
    try database.beginTransaction()
    for fingerprint in fingerprints {
      var document = try Document()
      try document.setValue(ValueSlot.fingerprint, fingerprint.bytes)
      try document.setData(Self.record)
      try database.add(document)
    }
    let found = try NearDuplicates.groups(in: database.reader).map { $0.map(\.rawValue) }
    let expected = Self.bruteForce(fingerprints)
    #expect(expected.count > 20)
    #expect(found == expected)
  }
}
