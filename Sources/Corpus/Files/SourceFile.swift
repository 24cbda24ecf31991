/// What a walk found.
package struct FolderListing: Sendable {
  package var files: [SourceFile]
  package var skipped: [SkippedEntry]
}

/// A file that may hold articles.
package struct SourceFile: Hashable, Sendable {
  /// Absolute, without symbolic links.
  package let path: String
  /// The path that was given and that it stands under, likewise.
  package let root: String
  /// The last part of `root` and the path below it, `news/2024/a.md`: the article's id when it has
  /// none of its own.
  package let name: String
  /// In bytes.
  package let size: Int
  /// In nanoseconds since 1970.
  package let modified: Int64

  package init(path: String, root: String, name: String, size: Int, modified: Int64) {
    self.path = path
    self.root = root
    self.name = name
    self.size = size
    self.modified = modified
  }
}

/// A file or folder that is not read.
package struct SkippedEntry: Sendable {
  package let path: String
  package let reason: ReadFailure

  package init(path: String, reason: ReadFailure) {
    self.path = path
    self.reason = reason
  }
}
