/// Draws queries that the index has answers to, the same ones for the same seed and articles.
///
/// A fifth of them each: a word (half drawn as often as it is used, half from the list of distinct
/// words), two words of one article, two words side by side, an entity, an entity and a word of one
/// article. A shape that has too few different queries leaves its share to pairs of words.
struct QueryDrawer {
  private var random: SplitMix64
  private let articles: [SampledArticle]
  private let vocabulary: [String]
  private var seen: Set<BenchmarkQuery> = []

  init(_ articles: [SampledArticle], seed: UInt64) {
    random = SplitMix64(seed)
    self.articles = articles.filter { $0.words.count > 1 }
    vocabulary = Set(articles.flatMap(\.words)).sorted()
  }

  /// At most `count` queries, all different, in random order.
  mutating func draw(_ count: Int) -> [BenchmarkQuery] {
    guard !articles.isEmpty else { return [] }
    for shape in BenchmarkQuery.Shape.allCases { fill(shape, count / 5) }
    fill(.pair, count - seen.count)
    return seen.sorted { $0.text < $1.text }.shuffled(using: &random)
  }

  private mutating func fill(_ shape: BenchmarkQuery.Shape, _ share: Int) {
    let goal = seen.count + share
    for _ in 0..<share * 20 where seen.count < goal {
      if let query = query(shape) { seen.insert(query) }
    }
  }

  private mutating func query(_ shape: BenchmarkQuery.Shape) -> BenchmarkQuery? {
    let article = articles[Int.random(in: articles.indices, using: &random)]
    let word = article.words.randomElement(using: &random) ?? ""
    switch shape {
    case .word:
      let isCommon = Bool.random(using: &random)
      let other = vocabulary.randomElement(using: &random) ?? ""
      return BenchmarkQuery(shape: shape, words: [isCommon ? word : other], entity: nil)
    case .pair:
      let other = article.words.randomElement(using: &random) ?? ""
      guard other != word else { return nil }
      return BenchmarkQuery(shape: shape, words: [word, other], entity: nil)
    case .phrase:
      guard let pair = article.neighbours.randomElement(using: &random) else { return nil }
      return BenchmarkQuery(shape: shape, words: pair, entity: nil)
    case .entity, .filter:
      guard let entity = article.entities.randomElement(using: &random) else { return nil }
      return BenchmarkQuery(shape: shape, words: shape == .filter ? [word] : [], entity: entity)
    }
  }
}

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
