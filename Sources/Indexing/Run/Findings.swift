internal import Corpus
internal import Identifiers
internal import Text

/// What reading found, added up over the files and articles of a run.
package struct Findings: Equatable, Sendable {
  /// Files that were read to their end, by the format they were in.
  package var formats: [String: Int] = [:]
  /// Articles by detected language; `und` where it could not be told.
  package var languages: [String: Int] = [:]
  /// Articles with hardly any text, by why: their ids.
  package var thin: [String: Tally] = [:]
  /// Articles without a date: their ids.
  package var undated = Tally()
  /// Remarks on files: the paths, each with the place in the file.
  package var remarks: [Remark: Tally] = [:]
  /// Bytes of all texts.
  package var textBytes = 0
  /// Bytes of those that are marked as not the article.
  package var markedBytes = 0

  package init() {}

  /// The share of all text that is marked, 0...1.
  package var markedShare: Double {
    textBytes == 0 ? 0 : Double(markedBytes) / Double(textBytes)
  }

  /// How often a remark of a kind was made.
  package func count(of kind: Remark.Kind) -> Int {
    remarks.reduce(0) { $0 + ($1.key.kind == kind ? $1.value.count : 0) }
  }

  /// Counts a file that was read.
  mutating func add(_ report: ReadReport, of path: String) {
    formats[report.format.rawValue, default: 0] += 1
    for note in report.notes {
      let remark = Remark(kind: Remark.Kind(note.kind), message: note.message)
      remarks[remark, default: Tally()].add(note.place.map { "\(path): \($0)" } ?? path)
    }
  }

  /// Counts an article.
  mutating func add(_ facts: ArticleFacts, id: String) {
    languages[facts.language, default: 0] += 1
    if let reason = facts.thin { thin[reason, default: Tally()].add(id) }
    if !facts.isDated { undated.add(id) }
    textBytes += facts.textBytes
    markedBytes += facts.markedBytes
  }

  /// Counts what another part of the run found.
  mutating func add(_ other: Findings) {
    formats.merge(other.formats, uniquingKeysWith: +)
    languages.merge(other.languages, uniquingKeysWith: +)
    thin.merge(other.thin) { $0.joined(with: $1) }
    undated = undated.joined(with: other.undated)
    remarks.merge(other.remarks) { $0.joined(with: $1) }
    textBytes += other.textBytes
    markedBytes += other.markedBytes
  }
}

/// How often something was found, and where first.
package struct Tally: Equatable, Sendable {
  package private(set) var count: Int
  /// At most `Tally.most`, in the order they were found.
  package private(set) var places: [String]

  /// So many places are remembered.
  package static let most = 1_000

  init(count: Int = 0, places: [String] = []) {
    self.count = count
    self.places = places
  }

  mutating func add(_ place: String) {
    count += 1
    if places.count < Self.most { places.append(place) }
  }

  func joined(with other: Tally) -> Tally {
    Tally(
      count: count + other.count,
      places: Array((places + other.places).prefix(Self.most)))
  }
}

/// Something that is to be said about a file.
package struct Remark: Hashable, Comparable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The front matter was damaged, and read line by line.
    case frontMatter = "front-matter"
    /// Something else was damaged, and read as well as could be.
    case repaired
    /// A field was there but could not be used.
    case ignored
    /// An entry gave no article.
    case skipped
    /// About the run as a whole.
    case note

    init(_ kind: ReadNote.Kind) {
      self =
        switch kind {
        case .lenient: .frontMatter
        case .repaired: .repaired
        case .ignored: .ignored
        case .skipped: .skipped
        case .more: .note
        }
    }
  }

  package let kind: Kind
  package let message: String

  init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }

  package static func < (left: Remark, right: Remark) -> Bool {
    (left.kind.rawValue, left.message) < (right.kind.rawValue, right.message)
  }
}

/// What a summary counts of one article.
struct ArticleFacts: Hashable, Sendable {
  let language: String
  /// Why the article is thin; nil when it is not.
  let thin: String?
  let isDated: Bool
  let textBytes: Int
  let markedBytes: Int
}

extension ArticleFacts {
  var markedShare: Double { textBytes == 0 ? 0 : Double(markedBytes) / Double(textBytes) }

  init(_ draft: Draft) {
    self.init(
      language: draft.language, thin: draft.thin?.rawValue, isDated: draft.date != nil,
      textBytes: draft.body.text.utf8.count,
      markedBytes: draft.body.marked.reduce(0) { $0 + $1.span.count })
  }
}
