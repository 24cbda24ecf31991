import Corpus
import Entities
import Facets
import Identifiers
import IndexFormat
import Testing
import Text
import Xapian

@testable import Indexing

@Suite("A document builder")
struct DocumentBuilderTests {
  /// An article whose second sentence is marked.
  private static func draft() throws -> Draft {
    let record = DocumentRecord(
      id: ArticleID("a1"), path: nil, member: nil, title: "Merger Remedies",
      text: "Mergers, 2024. Sign up now.",
      date: PublicationDate("2024-06-07"), authors: ["Ann Author"], source: "Policy Wire",
      url: "https://x.test/1", tags: ["DMA", "dma", "–"], language: "en", declaredLanguage: nil,
      words: 4, thin: nil, titleMarks: [],
      marks: [MarkedSpan(TextSpan(15, 27), .newsletter)], sourceMap: nil,
      entities: [], cites: [], metadata: [])
    return Draft(record, fingerprint: .none)
  }

  private static func built() throws -> PreparedDocument {
    let catalogue = try Catalogue.builtIn()
    var builder = DocumentBuilder(Tagger(catalogue))
    return try builder.build(try draft())
  }

  @Test func `posts each word with its positions, title first`() throws {
    let postings = try Self.built().postings.map { "\($0.term)@\($0.position)*\($0.wdf)" }
    #expect(
      postings.filter { !$0.hasPrefix("XE") && !$0.hasPrefix("XK") } == [
        "merger@1*1", "Smerger@1*1", "remedies@2*1", "Sremedies@2*1",
        "mergers@103*1", "2024@104*1", "XBPsign@105*0", "XBPup@106*0", "XBPnow@107*0",
      ])
  }

  @Test func `counts stems, and fields without weight`() throws {
    let terms = Dictionary(
      uniqueKeysWithValues: try Self.built().terms.map { ($0.term, $0.wdf) })
    #expect(
      terms == [
        "Zmerger": 2, "Zremedi": 1, "ZSmerger": 1, "ZSremedi": 1, "ZXBPsign": 0, "ZXBPup": 0,
        "ZXBPnow": 0, "Qa1": 0, "Len": 0, "XSpolicy wire": 0, "Aann author": 0, "XTdma": 0,
        "XT": 0, "Uhttps://x.test/1": 0, "XD2024": 0, "XD202406": 0, "XD20240607": 0,
      ])
  }

  @Test func `gives every field its facet, by folded value`() throws {
    let facets = try DocumentFacets(decoding: Self.built().facets)
    #expect(facets[.source].map(\.id) == ["policy wire"])
    #expect(facets[.source].map(\.name) == ["Policy Wire"])
    #expect(facets[.author].map(\.id) == ["ann author"])
    #expect(facets[.tag].map(\.id) == ["dma"])
    #expect(facets[.lang].map(\.id) == ["en"])
    #expect(facets.words == 4)
    #expect(facets.date?.text == "2024-06-07")
  }

  @Test func `posts an entity and its kind at every word of a mention`() throws {
    let catalogue = try Catalogue.builtIn().overlaid(
      by: "org/zorbal-works  Zorbal Works\n", named: "test")
    var builder = DocumentBuilder(Tagger(catalogue))
    var record = DocumentRecord(try Self.draft(), entities: [])
    record.title = "Zorbal Works fined"
    record.text = "The authority fined Zorbal Works."
    record.marks = []
    let built = try builder.build(Draft(record, fingerprint: .none))
    let places = { (term: String) in
      built.postings.filter { $0.term == term }.map { "\($0.position)*\($0.wdf)" }
    }
    #expect(places("XEorg/zorbal-works") == ["1*0", "2*0", "107*0", "108*0"])
    #expect(places("XKorg").prefix(4) == ["1*0", "2*0", "107*0", "108*0"])
    let entity = try #require(
      try DocumentRecord(decoding: built.record).entities.first {
        $0.id.text == "org/zorbal-works"
      })
    #expect((entity.count, entity.first, entity.isMajor) == (2, 20, true))
    #expect(
      built.entities.contains(
        .init(id: entity.id, name: "Zorbal Works", isInCatalogue: true, names: [])))
  }

  @Test func `keeps the source map of an article that is read back from the index`() throws {
    var builder = DocumentBuilder(Tagger(try Catalogue.builtIn()))
    var record = DocumentRecord(try Self.draft(), entities: [])
    record.sourceMap = SourceMap([.init(text: TextSpan(0, 27), source: TextSpan(40, 67))])
    let built = try builder.build(Draft(record, fingerprint: .none))
    #expect(try DocumentRecord(decoding: built.record).sourceMap == record.sourceMap)
  }

  @Test func `posts the words of a name that is glued to its neighbours, where they stand`() throws
  {
    var builder = DocumentBuilder(Tagger(try Catalogue.builtIn()))
    var record = DocumentRecord(try Self.draft(), entities: [])
    record.title = "Minister toldItaly so"
    record.text = "Germany andItalyhad asked; Marina Ferrarisaid no. TikTok stays."
    record.marks = []
    let built = try builder.build(Draft(record, fingerprint: .none))
    let places = { (term: String) in
      built.postings.filter { $0.term == term }.map { "\($0.position)*\($0.wdf)" }
    }
    #expect(places("italy") == ["2*1", "105*1"])
    #expect(places("Sitaly") == ["2*1"])
    #expect(places("anditalyhad") == ["105*1"])
    #expect(places("ferrari") == ["108*1"])
    #expect(places("marina") == ["107*1"])
    #expect(places("tok") == [])
    let stems = Dictionary(uniqueKeysWithValues: built.terms.map { ($0.term, $0.wdf) })
    #expect((stems["Zitali"], stems["ZSitali"], stems["Zferrari"]) == (2, 1, 1))
  }

  @Test func `makes the same document of an article read back from its record`() throws {
    let first = try Self.built()
    let record = try DocumentRecord(decoding: first.record)
    var builder = DocumentBuilder(Tagger(try Catalogue.builtIn()))
    let second = try builder.build(Draft(record, fingerprint: .none))
    #expect(second.record == first.record)
    #expect(second.facets == first.facets)
    #expect(second.postings.map(\.term) == first.postings.map(\.term))
  }
}
