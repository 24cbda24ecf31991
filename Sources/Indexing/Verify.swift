package import IndexFormat

/// Something that is wrong with an index.
package struct VerifyProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file, document or entry that is wrong.
  package let place: String
  package let what: String

  package var description: String { "\(place): \(what)" }
}

/// Looks for damage in a published generation.
package enum Verify {
  /// What is wrong; nothing when all is well.
  package static func verify(
    _ index: IndexFolder, progress: @escaping @Sendable (IndexProgress) -> Void
  ) throws(IndexingFailure) -> [VerifyProblem] {
    throw .format(.damaged("verifying is not written yet"))
  }
}
