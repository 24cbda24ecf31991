internal import Corpus
internal import IndexFormat

/// How a build is cut into shards. Fixed when the build begins and kept with it, so that a build
/// that was killed goes on with the shards it had.
struct ShardPlan: Sendable {
  /// A digest of all that the documents depend on but the files: a build with another one begins
  /// anew.
  let settings: String
  /// The generation that articles are kept from; nil for a first build.
  let previous: UInt32?
  /// Sorted, as the walk found them.
  let files: [SourceFile]
  /// What the walk left out.
  let skipped: [SkippedSource]
  /// Files among those that were empty: what they once held is not kept.
  let emptied: [String]
  let shards: [Shard]

  /// What one thread builds at a time.
  enum Shard: Equatable, Sendable {
    /// Some of `files`. Of a file that is split, as those of many articles are, each shard takes every
    /// n-th few hundred articles.
    case files(Range<Int>, part: Int, parts: Int)
    /// What is kept of the previous generation, by document id.
    case kept(Range<UInt32>)
  }

  init(
    settings: String, previous: (number: UInt32, lastDocument: UInt32)?, files: [SourceFile],
    skipped: [SkippedEntry], limits: ShardLimits
  ) {
    self.settings = settings
    self.previous = previous?.number
    self.files = files
    self.skipped = skipped.map { SkippedSource(path: $0.path, $0.reason) }
    emptied = skipped.filter(\.reason.isWithoutArticles).map(\.path)
    var shards = Self.shards(of: files, limits)
    let last = previous?.lastDocument ?? 0
    for start in stride(from: UInt32(1), through: last, by: limits.articles) where last > 0 {
      shards.append(.kept(start..<min(start + UInt32(limits.articles), last + 1)))
    }
    self.shards = shards
  }

  private static func shards(of files: [SourceFile], _ limits: ShardLimits) -> [Shard] {
    var shards: [Shard] = []
    var start = 0
    var bytes = 0
    for (place, file) in files.enumerated() {
      let size = estimatedBytes(of: file)
      if start < place, place - start == limits.articles || bytes + size > limits.bytes {
        shards.append(.files(start..<place, part: 0, parts: 1))
        (start, bytes) = (place, 0)
      }
      bytes += size
      guard size > limits.bytes, FileFormat.canBeShared(file.path) else { continue }
      let parts = min(mostParts, (size + limits.bytes - 1) / limits.bytes)
      for part in 0..<parts { shards.append(.files(place..<place + 1, part: part, parts: parts)) }
      (start, bytes) = (place + 1, 0)
    }
    if start < files.count { shards.append(.files(start..<files.count, part: 0, parts: 1)) }
    return shards
  }

  /// Each part of a file reads all of it, so there are no more parts than keep the cores busy.
  private static let mostParts = 8

  /// A compressed file counts as what it is likely to unpack to.
  private static func estimatedBytes(of file: SourceFile) -> Int {
    FileFormat.isPacked(file.path) ? file.size * 5 : file.size
  }
}

/// How large shards are.
struct ShardLimits: Sendable {
  /// How many files a shard has at most, and articles a shard of what is kept: what a killed build
  /// does again.
  var articles: Int
  /// How many articles one of its databases has at most. Smaller ones take less memory (215 MB at
  /// 1,000 on two cores, 124 MB at 250) and no more time; far larger ones are slower.
  var database: Int
  /// Files of one shard have at most so many bytes, a file that alone has more excepted.
  var bytes: Int
  /// How many bytes of text one of its databases has at most, and the article that goes beyond:
  /// until it is closed, its postings stand in memory.
  var text: Int

  static let standard = ShardLimits(
    articles: 1_000, database: 250, bytes: 8 << 20, text: 3 << 20)

  /// Smaller where there are too few files to keep all cores busy to the end.
  func fitting(files: Int, cores: Int) -> ShardLimits {
    var limits = self
    limits.articles = min(articles, max(50, files / (4 * cores)))
    return limits
  }
}

extension ShardPlan {
  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(settings)
    writer.write(previous.map { Int($0) + 1 } ?? 0)
    writer.write(files) { writer, file in
      writer.write(file.path)
      writer.write(file.root)
      writer.write(file.name)
      writer.write(file.size)
      writer.write(signed: file.modified)
    }
    writer.write(skipped) { $1.write(to: &$0) }
    writer.write(emptied) { $0.write($1) }
    writer.write(shards) { writer, shard in
      switch shard {
      case .files(let range, let part, let parts):
        for number in [0, range.lowerBound, range.upperBound, part, parts] { writer.write(number) }
      case .kept(let range):
        for number in [1, Int(range.lowerBound), Int(range.upperBound)] { writer.write(number) }
      }
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(IndexFormatFailure) {
    var reader = ByteReader(bytes, reading: "plan of a build")
    settings = try reader.text()
    let number = try reader.count()
    previous = number == 0 ? nil : UInt32(clamping: number - 1)
    files = try reader.list { reader throws(IndexFormatFailure) in
      SourceFile(
        path: try reader.text(), root: try reader.text(), name: try reader.text(),
        size: try reader.count(), modified: try reader.signed())
    }
    skipped = try reader.list(SkippedSource.init(from:))
    emptied = try reader.list { reader throws(IndexFormatFailure) in try reader.text() }
    let count = files.count
    shards = try reader.list { reader throws(IndexFormatFailure) in
      let isKept = try reader.count() == 1
      let (start, end) = (try reader.count(), try reader.count())
      guard start <= end else { throw reader.failure }
      if isKept { return .kept(UInt32(clamping: start)..<UInt32(clamping: end)) }
      guard end <= count else { throw reader.failure }
      return .files(start..<end, part: try reader.count(), parts: try reader.count())
    }
    guard reader.isAtEnd else { throw reader.failure }
  }
}
