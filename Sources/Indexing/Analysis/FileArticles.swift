internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform
internal import Text

/// Reads the articles of one file and gives each its id.
struct FileArticles {
  private let file: SourceFile
  private let name: String
  private let known: Set<ArticleID>
  private let reader: ArticleReader

  /// - Parameter record: what the index knows of the file; it keeps the ids it first got.
  init(_ file: SourceFile, record: FileRecord?, reader: ArticleReader) {
    self.file = file
    name = Fold.composed(record?.name ?? file.name)
    known = Set(record?.ids ?? [])
    self.reader = reader
  }

  /// Gives each article with its number in the file, from 1. What `body` throws comes back as
  /// `ReadFailure.receiver`.
  func forEach(
    _ body: (Int, NamedArticle) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    // Each is held until the next tells whether it is the only one of its member or file.
    var held: Place?
    let turn = LargeTurn()
    defer { turn.giveBack() }
    let report = try reader.read(file.path, turn) { article in
      let place = Place(article, after: held)
      if let held { try body(held.number, named(held, isOneOfSeveral: place.count > 1)) }
      held = place
    }
    if let held {
      do { try body(held.number, named(held, isOneOfSeveral: false)) } catch {
        throw .receiver(error)
      }
    }
    return report
  }

  /// An article and where it stands.
  private struct Place {
    let article: Article
    /// Its number in the file, from 1.
    let number: Int
    /// Its number in the member of an archive, or in the file if that is none.
    let count: Int

    init(_ article: Article, after previous: Place?) {
      self.article = article
      number = (previous?.number ?? 0) + 1
      let isSame = previous.map { $0.article.member == article.member } ?? false
      count = isSame ? (previous?.count ?? 0) + 1 : 1
    }
  }

  /// In normal form C, so that it can be typed: its own id; else the name of the file, with the member's path behind it, and with `#n` for the
  /// n-th of several. A file that grew keeps the plain name for its first article.
  ///
  /// - Parameter isOneOfSeveral: whether another article of the same member or file follows.
  private func named(_ place: Place, isOneOfSeveral: Bool) -> NamedArticle {
    let article = place.article
    let plain = article.member.map { "\(name)/\(Fold.composed($0))" } ?? name
    let id: ArticleID
    if let own = article.ownID, !own.isEmpty {
      id = ArticleID(Fold.composed(own))
    } else if place.count == 1, !isOneOfSeveral || known.contains(ArticleID(plain)) {
      id = ArticleID(plain)
    } else {
      id = ArticleID("\(plain)#\(place.count)")
    }
    return NamedArticle(article: article, id: id, path: file.path)
  }
}

extension Digest {
  /// The digest of a file's bytes; nil when it cannot be read.
  static func ofFile(_ path: String) -> [UInt8]? {
    guard let descriptor = try? Files.openRegular(path) else { return nil }
    defer { Descriptor.close(descriptor) }
    var hasher = Hasher()
    while true {
      guard let bytes = try? Descriptor.read(descriptor, upTo: 1 << 20) else { return nil }
      if bytes.isEmpty { return hasher.finish() }
      hasher.update(bytes)
    }
  }
}
