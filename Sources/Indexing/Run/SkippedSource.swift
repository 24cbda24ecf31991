internal import Corpus

/// A file, or one article of it, that was left out.
package struct SkippedSource: Hashable, Sendable {
  package let path: String
  package let kind: SkipKind
  /// A sentence with the remedy.
  package let reason: String

  init(path: String, kind: SkipKind, reason: String) {
    self.path = path
    self.kind = kind
    self.reason = reason
  }

  init(path: String, _ failure: ReadFailure) {
    self.init(path: path, kind: SkipKind(failure), reason: "\(failure)")
  }
}

/// Why something was left out, for scripts and for grouping. The raw value is what users read.
package enum SkipKind: String, CaseIterable, Sendable {
  case unsupported, hidden, parts, excluded, link
  case special, empty, binary, large, bomb, unreadable, damaged, encrypted
  case program = "needs-program"
  case noArticle = "no-article"
  case duplicate, refused

  /// Whether many of them are better told as one: it is in the nature of the file, or one remedy is
  /// the remedy of all.
  package var isToldTogether: Bool {
    switch self {
    case .unsupported, .hidden, .parts, .excluded, .link, .program: true
    case .special, .empty, .binary, .large, .bomb, .unreadable, .damaged, .encrypted, .noArticle,
      .duplicate, .refused:
      false
    }
  }

  init(_ failure: ReadFailure) {
    self =
      switch failure {
      case .unsupported: .unsupported
      case .empty: .empty
      case .notText: .binary
      case .tooLarge: .large
      case .bomb, .tooManyMembers: .bomb
      case .nestedArchive: .unsupported
      case .encrypted: .encrypted
      case .symbolicLink: .link
      case .notAFile: .special
      case .hidden, .hiddenMember: .hidden
      case .partsOfPage: .parts
      case .excluded: .excluded
      case .unreadable, .receiver: .unreadable
      case .malformed, .conversion: .damaged
      case .needsProgram: .program
      case .noArticle: .noArticle
      }
  }
}
