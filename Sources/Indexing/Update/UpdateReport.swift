/// What became of the articles of one update. Everything counted here is on the disk.
package struct UpdateReport: Equatable, Sendable {
  package var added = 0
  package var replaced = 0
  /// Articles that were in the index just so.
  package var unchanged = 0
  package var deleted = 0
  /// Ids that were to be deleted and were not there.
  package var missing: [String] = []
  /// Articles that were refused; they never take others with them.
  package var failed: [RefusedArticle] = []
  /// The generation and commit that now answer, `G.C`.
  package var generation = ""

  package init() {}
}

/// An article of an update that was refused.
package struct RefusedArticle: Equatable, Sendable {
  /// Its place in the update, from 0.
  package let index: Int
  package let id: String?
  /// `too_large`, `invalid`.
  package let code: String
  package let message: String

  package init(index: Int, id: String?, code: String, message: String) {
    self.index = index
    self.id = id
    self.code = code
    self.message = message
  }
}
