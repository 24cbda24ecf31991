internal import IndexFormat

/// Builds a new generation from files and from what the old one keeps.
struct GenerationBuild {
  private let context: RunContext

  init(_ context: RunContext) {
    self.context = context
  }

  func run() throws(IndexingFailure) -> IndexSummary {
    throw .format(.damaged("building is not written yet"))
  }
}
