import Client
import Wire

/// What queries are drawn from: the words and entities of one article.
struct SampledArticle {
  /// In lower case, in order, of three letters or more.
  let words: [String]
  /// Words with one space between them.
  let neighbours: [[String]]
  let entities: [String]

  /// At most this many are read of a large index.
  static let most = 5_000

  init(_ article: JSONValue) {
    let text = (article["title"]?.text ?? "") + "\n" + (article["text"]?.text ?? "")
    var words: [String] = []
    var neighbours: [[String]] = []
    var last: String?
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isWord = piece.count >= 3 && piece.allSatisfy(Self.isSpacedLetter)
      let word = isWord ? piece.lowercased() : nil
      if let word { words.append(word) }
      if let word, let last { neighbours.append([last, word]) }
      last = word
    }
    self.words = words
    self.neighbours = neighbours
    entities = (article["entities"]?.elements ?? []).compactMap { $0["id"]?.text }
  }

  /// Of a script with spaces between its words, such as Latin, Greek and Cyrillic.
  private static func isSpacedLetter(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x0600 }
  }

  /// Reads articles through the daemon, in the order in which it exports them.
  static func read(from socket: String) throws(ClientFailure) -> [SampledArticle] {
    var client = try Client(connecting: socket)
    let export = ExportRequest(query: QueryFields(""), fields: ["title", "text", "entities"])
    try client.send(RequestEncoder.export(export))
    var articles: [SampledArticle] = []
    while articles.count < most, let answer = try client.next(), answer.kind == .event {
      if let article = try answer.value()["doc"] { articles.append(SampledArticle(article)) }
    }
    return articles
  }
}
