import Foundation
import TestSupport
import Text

/// The article all mentions of which are marked: its title is its first line.
enum SeedArticle {
  static func read() throws -> (title: TokenizedText, body: TokenizedText) {
    let folder = SharedData.articles("seed") ?? ""
    let name = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first ?? ""
    let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    let (title, body) = (text.prefix { $0 != "\n" }, text.drop { $0 != "\n" })
    return (TokenizedText(Fold.composed(String(title))), TokenizedText(Fold.composed(String(body))))
  }
}
