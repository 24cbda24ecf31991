package import Identifiers

/// A question as it was asked, before anything in it is understood.
package struct QueryRequest: Sendable {
  /// How bare words standing side by side are joined.
  package enum Matching: String, CaseIterable, Sendable { case all, any }

  /// How the text is read: with errors, with repairs, or as plain words.
  package enum Syntax: String, CaseIterable, Sendable { case strict, lenient, literal }

  /// Values of one kind that are alternatives. Names are ids or anything that resolves to one.
  package struct Selection: Hashable, Sendable {
    package let kind: FacetKind
    package let names: [String]

    package init(_ kind: FacetKind, _ names: [String]) {
      self.kind = kind
      self.names = names
    }
  }

  package var text: String
  package var match: Matching
  package var syntax: Syntax
  /// Kinds are joined by AND. A kind may stand several times; its values are then put together.
  package var select: [Selection] = []
  /// The first and last day looked at, both included, in the forms that `date:` takes.
  package var since: String?
  package var until: String?
  /// `UTC`, `Z` or an offset such as `+02:00`; nil is UTC.
  package var timeZone: String?
  /// An ISO 639-1 code; nil stems in every language of the index.
  package var language: String?
  /// In seconds since 1970-01-01T00:00Z: what relative dates count from.
  package var now: Int64

  package init(
    _ text: String, match: Matching = .all, syntax: Syntax = .strict, now: Int64
  ) {
    self.text = text
    self.match = match
    self.syntax = syntax
    self.now = now
  }
}
