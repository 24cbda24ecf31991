internal import Corpus
internal import Identifiers
internal import IndexFormat

/// The stories of a run's articles, found in memory as the articles come.
///
/// It joins what a build would (`NearDuplicates`): articles that share a band of their fingerprints
/// or an address and tell one story by their `Kinship`, and what each of them was joined with.
struct RunStories {
  private var articles: [Sketch] = []
  /// The numbers of the articles that have a band or an address.
  private var places: [String: [UInt32]] = [:]
  /// The articles by story.
  private var forest = Forest(count: 0)

  /// At most this many articles of a band are compared with.
  private static let mostCandidates = 32

  /// What is remembered of an article: about 300 bytes beside its id.
  private struct Sketch {
    let id: ArticleID
    let fingerprint: Fingerprint
    let kinship: Kinship
  }

  /// How many stories there are so far.
  var count: Int { forest.setCount }

  /// Takes an article, and gives the id of the first that told its story; nil when it is the first.
  mutating func take(_ draft: Draft) -> ArticleID? {
    let record = DocumentRecord(draft, entities: [])
    let own = Sketch(id: draft.id, fingerprint: draft.fingerprint, kinship: Kinship(record))
    articles.append(own)
    let number = forest.append()
    var keys = own.fingerprint.bandKeys
    if let url = record.url { keys.append(TermPrefix.url(url)) }
    for key in keys {
      for other in places[key] ?? [] where forest.root(other) != forest.root(number) {
        let candidate = articles[Int(other)]
        let similarity = own.fingerprint.comparison(with: candidate.fingerprint)
        if own.kinship.isOneStory(with: candidate.kinship, similarity: similarity) {
          forest.unite(other, number)
        }
      }
      if places[key]?.count ?? 0 < Self.mostCandidates { places[key, default: []].append(number) }
    }
    let first = forest.root(number)
    return first == number ? nil : articles[Int(first)].id
  }
}
