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
  case unsupported, hidden, excluded, link
  case special, empty, binary, large, bomb, unreadable, damaged, encrypted
  case program = "needs-program"
  case noArticle = "no-article"
  case duplicate, refused

  /// Whether it is in the nature of the file, and nothing that its owner would mend.
  package var isExpected: Bool {
    switch self {
    case .unsupported, .hidden, .excluded, .link: true
    case .special, .empty, .binary, .large, .bomb, .unreadable, .damaged, .encrypted, .program,
      .noArticle, .duplicate, .refused:
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
      case .excluded: .excluded
      case .unreadable, .receiver: .unreadable
      case .malformed, .conversion: .damaged
      case .needsProgram: .program
      case .noArticle: .noArticle
      }
  }
}
