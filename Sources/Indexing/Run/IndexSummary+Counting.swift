internal import Corpus
internal import Identifiers
internal import IndexFormat

extension IndexSummary {
  mutating func add(_ entries: [SkippedEntry]) {
    files += entries.count
    skipped += entries.map { SkippedSource(path: $0.path, $0.reason) }
  }

  /// Counts what became of the changes of a batch.
  mutating func add(_ result: BatchResult, of batch: Batch, isPruning: Bool) {
    nearDuplicates += result.joined
    newEntities = newEntities.map { $0 + result.newEntities }
    for (change, outcome) in zip(batch.changes, result.outcomes) {
      switch outcome {
      case .added: added += 1
      case .replaced: changed += 1
      case .unchanged: unchanged += 1
      case .deleted: if isPruning { pruned += 1 } else { deleted += 1 }
      case .absent: break
      case .duplicate(let owner): skip(change, .duplicate, Self.duplicate(change.id, owner))
      case .refused(let reason):
        skip(change, .refused, "the article \(change.id) cannot be kept: \(reason)")
      }
    }
  }

  /// What is said of an article whose id another has.
  static func duplicate(_ id: ArticleID, _ owner: String?) -> String {
    guard let owner else {
      return "the id \(id) belongs to an article that came by `dossier add`, which stays"
    }
    return "the id \(id) belongs to an article of \(owner), which stays"
  }

  /// Reports an article whose id an earlier one of the same file has.
  mutating func skip(repeated id: ArticleID, number: Int, in path: String) {
    let reason = "article \(number) has the id \(id) of an earlier one in the file, which stays"
    skipped.append(SkippedSource(path: path, kind: .duplicate, reason: reason))
  }

  private mutating func skip(_ change: Batch.Change, _ kind: SkipKind, _ reason: String) {
    switch change {
    case .put(let document):
      skipped.append(
        SkippedSource(path: document.path ?? document.id.text, kind: kind, reason: reason))
    case .delete, .deleteFrom: break
    }
  }
}

extension Batch.Change {
  var id: ArticleID {
    switch self {
    case .put(let document): document.id
    case .delete(let id), .deleteFrom(_, let id): id
    }
  }
}
