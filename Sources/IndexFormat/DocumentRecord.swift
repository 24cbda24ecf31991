package import Identifiers
package import Text

/// What a document's data holds: the article as users get it back, and all that is needed to index
/// it again without its file.
package struct DocumentRecord: Equatable, Sendable {
  package var id: ArticleID
  /// The absolute path of the file it came from; nil for one that came by `add`.
  package var path: String?
  /// The path of the member that it was read from, when the file is an archive.
  package var member: String?
  package var title: String
  /// Empty in a record read by `init(headOf:)`.
  package var text: String
  package var date: PublicationDate?
  package var authors: [String]
  package var source: String?
  package var url: String?
  package var tags: [String]
  /// The detected language's code, `und` when it is not known.
  package var language: String
  /// What the article itself claimed, if anything.
  package var declaredLanguage: String?
  /// Words of title and body that are not marked.
  package var words: Int
  /// Why it is hardly an article; nil of an article.
  package var thin: ThinReason?
  /// The spans of the title that are not the article.
  package var titleMarks: [MarkedSpan]
  /// The spans of the text that are not the article. Empty in a record read by `init(headOf:)`.
  package var marks: [MarkedSpan]
  /// Where the text came from; nil when it cannot be told of its source.
  /// Nil in a record read by `init(headOf:)`.
  package var sourceMap: SourceMap?
  /// Without the outlets that are only cited.
  package var entities: [RecordedEntity]
  /// The outlets that the article cites.
  package var cites: [RecordedEntity]
  /// What the article carried that was not understood.
  package var metadata: [RecordedField]

  package init(
    id: ArticleID, path: String?, member: String?, title: String, text: String,
    date: PublicationDate?,
    authors: [String], source: String?, url: String?, tags: [String], language: String,
    declaredLanguage: String?, words: Int, thin: ThinReason?, titleMarks: [MarkedSpan],
    marks: [MarkedSpan], sourceMap: SourceMap?, entities: [RecordedEntity],
    cites: [RecordedEntity], metadata: [RecordedField]
  ) {
    self.id = id
    self.path = path
    self.member = member
    self.title = title
    self.text = text
    self.date = date
    self.authors = authors
    self.source = source
    self.url = url
    self.tags = tags
    self.language = language
    self.declaredLanguage = declaredLanguage
    self.words = words
    self.thin = thin
    self.titleMarks = titleMarks
    self.marks = marks
    self.sourceMap = sourceMap
    self.entities = entities
    self.cites = cites
    self.metadata = metadata
  }
}

extension DocumentRecord {
  /// Where it came from as users read it: the path of the file, of an archive with the member's
  /// behind it.
  package var place: String? { Self.place(path: path, member: member) }

  package static func place(path: String?, member: String?) -> String? {
    path.map { path in member.map { "\(path)/\($0)" } ?? path }
  }
}

/// An entity as one document mentions it.
package struct RecordedEntity: Equatable, Sendable {
  package let id: EntityID
  package let name: String
  /// How often it is mentioned.
  package let count: Int
  /// The byte offset of the first mention in the text; 0 when it is only in the title.
  package let first: Int
  package let isMajor: Bool
  /// The forms in which it stands there, for highlighting.
  package let surfaces: [String]

  package init(
    id: EntityID, name: String, count: Int, first: Int, isMajor: Bool, surfaces: [String]
  ) {
    self.id = id
    self.name = name
    self.count = count
    self.first = first
    self.isMajor = isMajor
    self.surfaces = surfaces
  }
}

/// A key and a value that an article carried.
package struct RecordedField: Equatable, Sendable {
  package let key: String
  package let value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
