import TestSupport
import Identifiers
import Testing

@testable import Facets

@Suite("A document's facets")
struct DocumentFacetsTests {
  private var sample: DocumentFacets {
    var facets = DocumentFacets(date: PublicationDate("2024-06-06T12:30Z"), words: 812)
    facets[.org] = [
      FacetEntry(id: "org/meta", name: "Meta", mentions: 4, isMajor: true),
      FacetEntry(id: "org/apple", name: "Apple", mentions: 1, isMajor: false),
    ]
    facets[.lang] = [FacetEntry(id: "en", name: "en", mentions: 1, isMajor: false)]
    return facets
  }

  @Test func `are coded in the bytes that are documented`() {
    var facets = DocumentFacets(date: PublicationDate("1970-01-02"), words: 300)
    facets[.law] = [FacetEntry(id: "law/dma", name: "DMA", mentions: 2, isMajor: true)]
    facets[.tag] = [FacetEntry(id: "ai", name: "ai", mentions: 1, isMajor: false)]
    // 1970-01-02 is minute 1440, precision day 2: 1440 * 4 + 2 = 5762, zigzag 11524, plus 1.
    let expected: [UInt8] =
      [1, 0x85, 0x5a, 0xac, 0x02, 2]
      + [3, 1, 2 << 3 | 4 | 1, 3] + Array("dma".utf8) + [3] + Array("DMA".utf8)
      + [10, 1, 1 << 3 | 2, 2] + Array("ai".utf8)
    #expect(facets.encoded() == expected)
  }

  @Test func `come back from their bytes`() throws {
    #expect(try DocumentFacets(decoding: sample.encoded()) == sample)
    let bare = DocumentFacets(date: nil, words: 0)
    #expect(try DocumentFacets(decoding: bare.encoded()) == bare)
  }

  @Test(arguments: [
    "0001", "1969", "1969-12", "1969-12-31", "1970", "1970-01-01", "1969-12-31T23:59Z",
    "9999-12-31",
    "2024-02-29T23:59Z",
  ])
  func `keep a date with its precision`(text: String) throws {
    let facets = DocumentFacets(date: PublicationDate(text), words: 1)
    #expect(try DocumentFacets(decoding: facets.encoded()).date?.text == text)
  }

  @Test(arguments: 0..<50) func `come back, whatever they are`(seed: UInt64) throws {
    for document in RandomFacets(rows: 20, seed: seed).rows.compactMap(\.self) {
      let bytes = document.facets.encoded()
      #expect(try DocumentFacets(decoding: bytes) == document.facets, "seed \(seed)")
    }
  }

  @Test func `have each id once in a kind`() {
    var facets = DocumentFacets(date: nil, words: 1)
    facets[.org] = [
      FacetEntry(id: "org/meta", name: "Meta", mentions: 65_000, isMajor: false),
      FacetEntry(id: "org/apple", name: "Apple", mentions: 1, isMajor: false),
      FacetEntry(id: "org/meta", name: "Facebook", mentions: 1_000, isMajor: true),
    ]
    #expect(
      facets[.org] == [
        FacetEntry(id: "org/meta", name: "Meta", mentions: 65_535, isMajor: true),
        FacetEntry(id: "org/apple", name: "Apple", mentions: 1, isMajor: false),
      ])
    #expect(facets.kinds == [.org])
    facets[.org] = []
    #expect(facets.kinds == [])
  }

  @Test func `keep an id that only looks like one of its kind`() throws {
    var facets = DocumentFacets(date: nil, words: 1)
    let odd = FacetEntry(id: "tag/\u{308}x", name: "tag/", mentions: 1, isMajor: false)
    facets[.tag] = [odd, FacetEntry(id: "tag/", name: "", mentions: 2, isMajor: true)]
    #expect(try DocumentFacets(decoding: facets.encoded()) == facets)
  }

  @Test func `throw when the bytes are cut short, or are others`() {
    let bytes = sample.encoded()
    for count in 0..<bytes.count {
      #expect(throws: FacetFailure.self, "\(count) bytes") {
        try DocumentFacets(decoding: Array(bytes[..<count]))
      }
    }
    #expect(throws: FacetFailure.damagedFacets("unknown version")) {
      try DocumentFacets(decoding: [2, 0, 0])
    }
    #expect(throws: FacetFailure.damagedFacets("more than they say")) {
      try DocumentFacets(decoding: bytes + [0])
    }
    #expect(throws: FacetFailure.damagedFacets("unknown kind at byte 4")) {
      try DocumentFacets(decoding: [1, 0, 0, 1, 12])
    }
    #expect(throws: FacetFailure.damagedFacets("no such date")) {
      try DocumentFacets(decoding: [1] + [UInt8](repeating: 0xff, count: 9) + [1, 0, 0])
    }
  }

  @Test func `survive any damage`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      var bytes = sample.encoded()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = try? DocumentFacets(decoding: bytes)
    }
  }
}
