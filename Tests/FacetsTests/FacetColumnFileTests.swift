import Identifiers
import Platform
import TestSupport
import Testing

@testable import Facets

@Suite("A facet column file")
struct FacetColumnFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/facets.column"
  }

  private func write(_ corpus: RandomFacets, commit: UInt64 = 1) throws -> [UInt8] {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    for (row, document) in corpus.rows.enumerated() {
      guard let document else { continue }
      builder.add(FacetRow(UInt32(row)), document.facets, story: document.story)
    }
    let stamp = ColumnStamp(
      uuid: "6b3f2f0e-0000-4000-8000-000000000001", commit: commit,
      documents: UInt32(corpus.rows.count { $0 != nil }))
    try builder.finish(stamp, at: path)
    return try Files.read(path, limit: 1 << 24)
  }

  @Test func `is what its builder was given`() throws {
    let corpus = RandomFacets(rows: 30, seed: 3)
    let bytes = try write(corpus, commit: 9)
    let file = try FacetColumnFile(path: path)
    #expect(
      file.stamp
        == ColumnStamp(
          uuid: "6b3f2f0e-0000-4000-8000-000000000001", commit: 9,
          documents: UInt32(corpus.rows.count { $0 != nil })))
    #expect(file.rows == 30)
    #expect(bytes.count % 64 == 0)
    let columns = FacetColumns(file)
    var counter = FacetCounter(columns)
    counter.countAll()
    try expectSame(&counter, BruteForceCounter(corpus, columns.liveRows()), "seed 3")
  }

  @Test func `may be empty`() throws {
    _ = try write(RandomFacets(rows: 0, seed: 0))
    let columns = FacetColumns(try FacetColumnFile(path: path))
    var counter = FacetCounter(columns)
    counter.countAll()
    #expect(counter.matches == 0)
    #expect(counter.list(FacetListing(.org, order: .count, limit: 10)).values == [])
    #expect(columns.find(.org, id: "org/meta") == nil)
  }

  @Test func `may hold documents without any value`() throws {
    var builder = FacetColumnBuilder(folding: RandomFacets.fold)
    builder.add(FacetRow(2), DocumentFacets(date: nil, words: 7), story: 0)
    try builder.finish(ColumnStamp(uuid: "", commit: 0, documents: 1), at: path)
    let columns = FacetColumns(try FacetColumnFile(path: path))
    var counter = FacetCounter(columns)
    let rows = [FacetRow(0), FacetRow(2), FacetRow(7)]
    counter.count(rows.span)
    #expect(counter.matches == 1)
    #expect(counter.missing(.org) == 1)
    #expect(columns.liveRows() == [FacetRow(2)])
    #expect(columns.words(of: FacetRow(2)) == 7)
  }

  @Test func `is refused when it is cut short anywhere`() throws {
    let bytes = try write(RandomFacets(rows: 2, seed: 4))
    for count in 0..<bytes.count {
      let target = try folder.write("cut", bytes[..<count])
      #expect(throws: FacetFailure.self, "\(count) bytes") { try FacetColumnFile(path: target) }
    }
    let target = try folder.write("longer", bytes + [0])
    #expect(throws: FacetFailure.damagedColumn("its size")) { try FacetColumnFile(path: target) }
  }

  @Test func `is refused when any byte is another`() throws {
    let bytes = try write(RandomFacets(rows: 12, seed: 5))
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      damaged[place] ^= .random(in: 1...255, using: &random)
      #expect(throws: FacetFailure.self, "byte \(place)") { try open(damaged) }
    }
  }

  @Test func `says what is wrong with it`() throws {
    let bytes = try write(RandomFacets(rows: 2, seed: 1))
    #expect(throws: FacetFailure.notAColumn) { try open([]) }
    #expect(throws: FacetFailure.notAColumn) { try open(Array(bytes[1...])) }
    var other = bytes
    other[8] = 2
    #expect(throws: FacetFailure.otherSchema(found: 2)) { try open(other) }
    #expect(throws: FacetFailure.system(SystemFailure(call: "open", path: "/nowhere", code: 2))) {
      try FacetColumnFile(path: "/nowhere")
    }
  }

  /// A forger who also makes the checksums right gets a failure or wrong numbers, never a crash.
  @Test func `never crashes its reader, even with right checksums`() throws {
    let bytes = try write(RandomFacets(rows: 12, seed: 7))
    var random = SeededGenerator(seed: 8)
    var opened = 0
    for _ in 0..<300 {
      var forged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 96..<bytes.count, using: &random)
        forged[place] = .random(in: 0...255, using: &random)
      }
      guard let file = try? open(resealed(forged)) else { continue }
      opened += 1
      readAll(FacetColumns(file))
    }
    #expect(opened > 30, "seed 8")
  }

  @Test func `stays readable when another takes its name`() throws {
    let corpus = RandomFacets(rows: 50, seed: 9)
    _ = try write(corpus)
    let columns = FacetColumns(try FacetColumnFile(path: path))
    _ = try write(RandomFacets(rows: 3, seed: 10), commit: 2)
    var counter = FacetCounter(columns)
    counter.countAll()
    try expectSame(&counter, BruteForceCounter(corpus, columns.liveRows()), "seed 9")
    #expect(try FacetColumnFile(path: path).stamp.commit == 2)
  }

  private func open(_ bytes: [UInt8]) throws -> FacetColumnFile {
    try FacetColumnFile(path: try folder.write("copy", bytes))
  }

  /// Makes both checksums those of the bytes.
  private func resealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    func put(_ word: UInt64, at offset: Int) {
      for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: word >> (index * 8)) }
    }
    put(Checksum.of(unsafe bytes.span.bytes.extracting(512..<bytes.count)), at: 24)
    put(Checksum.of(unsafe bytes.span.bytes.extracting(0..<480)), at: 480)
    return bytes
  }

  /// Asks everything that can be asked.
  private func readAll(_ columns: FacetColumns) {
    let rows = (0..<20).map { FacetRow($0) }
    for row in rows {
      _ = (columns.date(of: row), columns.story(of: row), columns.words(of: row))
      for kind in FacetKind.allCases { _ = columns.values(of: row, kind) }
    }
    for kind in FacetKind.allCases {
      for value in columns.find(kind, containing: "a", limit: 5) { _ = columns.rows(of: value) }
      _ = columns.find(kind, id: "org/v-3")
    }
    let change = FacetChange(FacetRow(3), DocumentFacets(date: nil, words: 0), story: 3)
    for view in [columns, columns.changed(by: [change], folding: RandomFacets.fold)] {
      var counter = FacetCounter(view)
      counter.count(rows.span)
      for kind in FacetKind.allCases {
        _ = counter.list(FacetListing(kind, order: .significance, limit: 9))
        _ = counter.list(FacetListing(kind, order: .name, limit: 9))
      }
      for interval in DateInterval.allCases { _ = counter.histogram(by: interval) }
      counter.reset()
      counter.countAll(but: rows.span)
      _ = counter.stories()
      _ = view.tiers(of: rows.span, by: .salience([]), limit: 5)
    }
  }
}
