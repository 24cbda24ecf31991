/// What reading one file came to.
package struct ReadReport: Sendable, Equatable {
  package internal(set) var format: FileFormat
  /// How many articles were handed over.
  package var articles: Int
  /// What was damaged, guessed or left out, in the order of the file.
  package var notes: [ReadNote]
  /// Whether not all of the file could be read this time: there may be more articles in it.
  package internal(set) var isIncomplete = false

  package init(format: FileFormat, articles: Int = 0, notes: [ReadNote] = []) {
    self.format = format
    self.articles = articles
    self.notes = notes
  }

  /// How many articles had front matter that had to be read line by line.
  package var lenientFrontMatters: Int { notes.count { $0.kind == .lenient } }

  /// At most this many notes are kept; a last one tells how many were not.
  package static let mostNotes = 1_000

  mutating func add(_ note: ReadNote) {
    if notes.count < Self.mostNotes {
      notes.append(note)
    } else if notes.count == Self.mostNotes {
      notes.append(ReadNote(kind: .more, "further notes on this file are not shown"))
    }
  }
}

/// A remark on a file, or on one entry of it.
package struct ReadNote: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: String, Sendable {
    /// The entry gave no article.
    case skipped
    /// Something was damaged and read as well as could be.
    case repaired
    /// Front matter that is not valid was read line by line.
    case lenient
    /// A field was there but could not be used, and is left out.
    case ignored
    case more
  }
  package let kind: Kind
  /// `line 12`, `entry 3`; nil when it is about the whole file.
  package let place: String?
  package let message: String

  package init(kind: Kind, place: String? = nil, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  package var description: String { place.map { "\($0): \(message)" } ?? message }
}
