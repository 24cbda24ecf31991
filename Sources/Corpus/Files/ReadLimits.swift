package import Platform

/// How much of a file is read. All in bytes unless said otherwise.
package struct ReadLimits: Sendable, Hashable {
  /// A feed, which has to stand in memory whole. Counted unpacked.
  package var file: Int
  /// One line of JSON Lines, one entry of a JSON array, one row of a table.
  package var record: Int
  /// A file that is one article: text, Markdown, an HTML page. Reading and analysing one takes up to
  /// twenty times its size in memory.
  package var page: Int
  /// A message, with what is attached to it.
  package var mail: Int
  /// The text of one article; a longer one is cut, with a note.
  package var article: Int
  /// How many times its size a packed file may unpack to, beyond a first MiB that is always allowed.
  package var unpackedRatio: Int

  /// How many members of an archive are looked at.
  package var members: Int

  /// What a program may use that makes text of one file.
  package var converter: ProgramLimits

  package init(
    file: Int, record: Int, page: Int, mail: Int, article: Int, unpackedRatio: Int, members: Int,
    converter: ProgramLimits
  ) {
    self.file = file
    self.record = record
    self.page = page
    self.mail = mail
    self.article = article
    self.unpackedRatio = unpackedRatio
    self.members = members
    self.converter = converter
  }

  package static let standard = ReadLimits(
    file: 64 << 20, record: 16 << 20, page: 16 << 20, mail: 32 << 20, article: 4 << 20,
    unpackedRatio: 200,
    members: 1_000_000,
    converter: ProgramLimits(seconds: 30, memory: 1 << 30, output: 16 << 20))
}
