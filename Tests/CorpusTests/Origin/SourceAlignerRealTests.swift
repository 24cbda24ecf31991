import Foundation
import Identifiers
import Markup
import TestSupport
import Testing
import Text

@testable import Corpus

/// The maps of all files of a kind where they lie beside the checkout.
@Suite(.enabled(if: SharedData.articles("seed") != nil)) struct `The source maps of real articles` {
  /// Of one file after the other, the maps checked by the oracle.
  private func coverage(
    of folder: String
  ) throws -> (bySyntax: [String: SourceCoverage], broken: [String]) {
    let reader = ArticleReader(today: try #require(CalendarDay(year: 2025, month: 6, day: 1)))
    var bySyntax: [String: SourceCoverage] = [:]
    var broken: [String] = []
    for file in FolderWalk([folder], excluding: []).listing().files {
      let turn = LargeTurn()
      defer { turn.giveBack() }
      let content = try FileBytes(path: file.path, limits: .standard).rest(limit: 1 << 30, turn)
      let declared = DeclaredCharset.find(in: content)
      let charset = try? Charset.decode(content, declared: declared).charset
      _ = try reader.read(file.path, turn) { article in
        // What a member of an archive is compared with are the bytes of the member, not these.
        guard let origin = article.origin, article.member == nil else { return }
        let cleaned = Cleaner().clean(article)
        let text = Array(cleaned.body.text.utf8)
        bySyntax["\(origin.syntax)", default: SourceCoverage()].add(text, cleaned.sourceMap)
        let oracle = SourceOracle(text: text, file: content, syntax: origin.syntax) { bytes in
          charset == "windows-1252"
            ? String(bytes: bytes, encoding: .windowsCP1252) ?? ""
            : String(decoding: bytes, as: UTF8.self)
        }
        let found = cleaned.sourceMap.map(oracle.broken) ?? []
        broken += found.prefix(3).map { "\(file.name) \($0)" }
      }
    }
    return (bySyntax, broken)
  }

  @Test(arguments: ["seed", "policytracker", "18f", "extra", "html"])
  func `join all but a few characters`(folder: String) throws {
    let (bySyntax, broken) = try coverage(of: try #require(SharedData.articles(folder)))
    #expect(broken == [])
    for (syntax, coverage) in bySyntax {
      #expect(coverage.share >= (syntax == "markup" ? 0.999 : 0.9999), "\(coverage)")
    }
  }

  /// The articles written for this project.
  private static let corpus = "\(SharedData.package)/Corpus"

  @Test func `join every character of our own`() throws {
    let (bySyntax, broken) = try coverage(of: Self.corpus)
    #expect(broken == [])
    for coverage in bySyntax.values {
      #expect(coverage.share == 1, "\(coverage)")
    }
  }
}
