/// How much of a file is read. All in bytes unless said otherwise.
package struct ReadLimits: Sendable, Hashable {
  /// A file that has to stand in memory whole: every format but JSON Lines. Counted unpacked.
  package var file: Int
  /// One line of JSON Lines.
  package var record: Int
  /// An HTML page; the parser takes quadratic time on hostile ones.
  package var page: Int
  /// The text of one article; a longer one is cut, with a note.
  package var article: Int
  /// How many times its size a packed file may unpack to, beyond a first MiB that is always allowed.
  package var unpackedRatio: Int

  /// How many members of an archive are looked at.
  package var members: Int

  package init(
    file: Int, record: Int, page: Int, article: Int, unpackedRatio: Int, members: Int
  ) {
    self.file = file
    self.record = record
    self.page = page
    self.article = article
    self.unpackedRatio = unpackedRatio
    self.members = members
  }

  package static let standard = ReadLimits(
    file: 64 << 20, record: 16 << 20, page: 16 << 20, article: 8 << 20, unpackedRatio: 200,
    members: 1_000_000)
}
