internal import Corpus
internal import Identifiers
internal import IndexFormat
internal import Platform

/// Reads the articles of one file and gives each its id.
struct FileArticles {
  private let file: SourceFile
  private let name: String
  private let known: Set<ArticleID>
  private let reader: ArticleReader

  /// - Parameter record: what the index knows of the file; it keeps the ids it first got.
  init(_ file: SourceFile, record: FileRecord?, reader: ArticleReader) {
    self.file = file
    name = record?.name ?? file.name
    known = Set(record?.ids ?? [])
    self.reader = reader
  }

  /// Gives each article with its number in the file, from 1. What `body` throws comes back as
  /// `ReadFailure.receiver`.
  func forEach(
    _ body: (Int, NamedArticle) throws -> Void
  ) throws(ReadFailure) -> ReadReport {
    var number = 0
    // The first is held until a second tells whether it is one of several.
    var first: Article?
    let report = try reader.read(file.path) { article in
      number += 1
      if number == 1 {
        first = article
        return
      }
      if let held = first {
        first = nil
        try body(1, named(held, number: 1, isOneOfSeveral: true))
      }
      try body(number, named(article, number: number, isOneOfSeveral: true))
    }
    if let first {
      do { try body(1, named(first, number: 1, isOneOfSeveral: false)) } catch {
        throw .receiver(error)
      }
    }
    return report
  }

  /// Its own id; else the file's name, with `#n` for the n-th of several. A file that grew keeps
  /// the plain name for its first article.
  private func named(_ article: Article, number: Int, isOneOfSeveral: Bool) -> NamedArticle {
    let plain = ArticleID(name)
    let id: ArticleID
    if let own = article.ownID, !own.isEmpty {
      id = ArticleID(own)
    } else if !isOneOfSeveral || (number == 1 && known.contains(plain)) {
      id = plain
    } else {
      id = ArticleID("\(name)#\(number)")
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
