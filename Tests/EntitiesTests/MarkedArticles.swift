import Foundation
import Identifiers
import TestSupport
import Text

@testable import Entities

/// The articles whose entities were marked by hand (`entities/README.md` of the shared data).
enum MarkedArticles {
  struct Article: Decodable {
    let file: String
    let title: String
    let lang: String
    let entities: [Mark]
  }

  struct Mark: Decodable {
    let type: String
    let canonical: String
    let salience: String
    let surfaces: [String]
    let also: [String]?

    var kinds: Set<String> { Set(([type] + (also ?? [])).map { $0.lowercased() }) }
    var names: Set<String> { Set(([canonical] + surfaces).map(comparable)) }
    var isRequired: Bool { salience == "major" || salience == "mentioned" }
  }

  static var areThere: Bool { SharedData.root != nil }

  static func all() throws -> [Article] {
    let root = SharedData.root ?? ""
    let lines = try String(contentsOfFile: "\(root)/entities/docs-dev.jsonl", encoding: .utf8)
    return try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Article.self, from: Data($0.utf8))
    }
  }

  /// The body of an article, cleaned roughly: this module does not see the cleaner. Front matter,
  /// heading, byline and a lead that is repeated are dropped, and tags of feeds.
  static func body(of article: Article) throws -> String {
    let path = "\(SharedData.root ?? "")/articles/\(article.file)"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    if article.file.hasSuffix(".xml") {
      text = text.components(separatedBy: "<description>").last ?? ""
      text = text.components(separatedBy: "</description>").first ?? ""
      for (entity, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replacingOccurrences(of: entity, with: plain)
      }
      return text.replacing(/<[^>]*>/, with: " ")
    }
    var lines = text.components(separatedBy: "\n")
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      lines.removeFirst(end + 1)
    } else {
      lines.removeFirst()
    }
    lines.removeAll { $0.isEmpty || $0.hasPrefix("# ") || $0.hasPrefix("*By") }
    let isRepeated = lines.count > 1 && lines[1].hasPrefix(lines[0].prefix(60))
    return lines.dropFirst(isRepeated ? 1 : 0).joined(separator: "\n\n")
  }

  static func entities(of article: Article, _ recognizer: Recognizer) throws -> [RecognizedEntity] {
    recognizer.entities(
      title: TokenizedText(Fold.composed(article.title)),
      body: TokenizedText(Fold.composed(try body(of: article))), language: article.lang)
  }
}

/// A name without case, accents, a leading article and a final remark in brackets.
func comparable(_ name: String) -> String {
  let plain = Fold.name(name.replacing(/\s*\([^)]*\)$/, with: ""))
  return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
}
