import Identifiers
import IndexFormat
import Text

@testable import Searching

/// Answers the parts of a query by looking at every word of an article.
struct BruteForce {
  let article: TestArticle
  private let words: [(position: Int, token: Token, isTitle: Bool)]
  private let stems: [Set<String>]
  /// In every language, of the folded word: as terms are stemmed again for NEAR.
  private let allStems: [Set<String>]
  private static let languages = ["en", "de"]

  init(_ article: TestArticle, _ analyzer: inout Analyzer) throws {
    self.article = article
    let title = Tokenizer.tokens(in: Fold.composed(article.title))
    let body = Tokenizer.tokens(in: Fold.composed(article.text))
    let start = Int(Analyzer.firstBodyPosition(titleWords: title.count))
    words =
      title.enumerated().map { ($0 + 1, $1, true) }
      + body.enumerated().map { ($0 + start, $1, false) }
    var stems: [Set<String>] = []
    var allStems: [Set<String>] = []
    for word in words {
      let stem = try analyzer.stem(of: word.token, language: article.language)
      stems.append(stem.map { [$0] } ?? [])
      let folded = QueryWord(text: "", lower: word.token.word, word: word.token.word).token
      allStems.append(
        Set(try Self.languages.compactMap { try analyzer.stem(of: folded, language: $0) }))
    }
    self.stems = stems
    self.allStems = allStems
  }

  func matches(_ node: QueryNode, _ analyzer: inout Analyzer) throws -> Bool {
    switch node.form {
    case .everything: return true
    case .and(let operands):
      for operand in operands where try !matches(operand, &analyzer) { return false }
      return true
    case .or(let operands):
      for operand in operands where try matches(operand, &analyzer) { return true }
      return false
    case .not(let operand): return try !matches(operand, &analyzer)
    case .word, .exact, .prefix, .similar: return try !places(node, &analyzer).isEmpty
    case .phrase(let phrase):
      let places = phrase.words.map { exact($0.word) }
      let distance = phrase.distance ?? phrase.words.count - 1
      return stands(places, within: distance, isOrdered: phrase.distance == nil)
    case .near(let near):
      let places = try near.operands.map { try self.places($0, &analyzer, inNear: true) }
      return stands(places, within: near.distance, isOrdered: near.isOrdered)
    case .kind(let kind): return article.mentions.contains { $0.id.hasPrefix(kind.rawValue) }
    case .field(let clause):
      if clause.field == .title, case .name(let name) = clause.values[0].content {
        let word = QueryNode(.word(QueryWord.words(in: name)[0]), at: node.span)
        let inTitle = Set(words.filter(\.isTitle).map(\.position))
        return try !inTitle.isDisjoint(with: places(word, &analyzer))
      }
      let found = clause.values.map { value($0, clause.field) }
      return clause.joining == .all ? !found.contains(false) : found.contains(true)
    }
  }

  private func exact(_ word: String) -> [Int] {
    words.filter { $0.token.word == word }.map(\.position)
  }

  /// Stems have no positions, so in NEAR a word's form counts whatever the article's language.
  private func places(
    _ node: QueryNode, _ analyzer: inout Analyzer, inNear: Bool = false
  ) throws -> [Int] {
    switch node.form {
    case .exact(let word): return exact(word.word)
    case .prefix(let word):
      return words.filter { $0.token.word.hasPrefix(word.word) }.map(\.position)
    case .similar(let word, let edits):
      return words.filter { token in
        EditDistance.between(
          Array(token.token.word.unicodeScalars), Array(word.word.unicodeScalars), atMost: edits)
          != nil
      }.map(\.position)
    case .word(let word):
      var wanted: Set<String> = []
      for language in Self.languages {
        if let stem = try analyzer.stem(of: word.token, language: language) { wanted.insert(stem) }
      }
      guard !wanted.isEmpty else { return exact(word.word) }
      return words.indices.filter { place in
        let own = inNear ? allStems[place] : stems[place]
        return !own.isDisjoint(with: wanted)
      }.map { words[$0].position }
    case .kind, .field:
      return words.filter { ["acme", "globex"].contains($0.token.word) }
        .filter { node.form == .kind(.org) || $0.token.word == "acme" }.map(\.position)
    case .or(let operands): return try operands.flatMap { try places($0, &analyzer, inNear: true) }
    case .everything, .and, .not, .phrase, .near: return []
    }
  }

  /// Whether different places, one of each list, lie within a distance.
  private func stands(_ lists: [[Int]], within distance: Int, isOrdered: Bool) -> Bool {
    func fits(_ chosen: [Int], _ rest: ArraySlice<[Int]>) -> Bool {
      if let low = chosen.min(), let high = chosen.max(), high - low > distance { return false }
      guard let next = rest.first else { return true }
      return next.contains { place in
        let follows = isOrdered ? chosen.last.map { $0 < place } ?? true : !chosen.contains(place)
        return follows && fits(chosen + [place], rest.dropFirst())
      }
    }
    return fits([], lists[...])
  }

  private func value(_ value: QueryValue, _ field: QueryField) -> Bool {
    switch value.content {
    case .numbers(let range): return range.contains(words.count { !$0.isTitle })
    case .dates(.none): return article.date == nil
    case .dates(.days(let range, _)):
      guard let date = article.date.flatMap({ PublicationDate($0) }) else { return false }
      return date.firstDay <= range.last ?? date.firstDay
        && date.lastDay >= range.first ?? date.lastDay
    case .counted(let name, let range):
      return range.contains(mentions(name)) && mentions(name) > 0
    case .name(let name):
      switch field {
      case .source: return article.source.map(Fold.name) == Fold.name(name)
      case .tag: return article.tags.contains(name)
      case .lang: return article.language == name
      case .major: return article.mentions.contains { $0.id == "org/\(name)" && $0.isMajor }
      default: return mentions(name) > 0
      }
    }
  }

  private func mentions(_ name: String) -> Int {
    words.count { $0.token.word == name.lowercased() }
  }
}
