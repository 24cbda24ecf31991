internal import IndexFormat
internal import Platform
internal import Xapian

/// Applies batches to one generation, each in one transaction.
///
/// Whoever has one holds the writers' lock while it works, or builds a generation that nobody sees
/// yet.
struct BatchWriter {
  let generation: Generation
  let durability: WritableDatabase.Durability
  /// Entities that the database is known to have.
  private var dictionary = EntityDictionary()

  init(_ generation: Generation, durability: WritableDatabase.Durability) {
    self.generation = generation
    self.durability = durability
  }

  /// Applies a batch and gives what became of each of its changes, in order. When this returns, the
  /// batch is on the disk; when it throws, none of it is in the index.
  ///
  /// Xapian drops a whole batch with any error, and the next commit would succeed without it. So
  /// each attempt has a handle of its own; a document that Xapian will not take is left out of the
  /// next attempt, and after any other error the batch is done once more.
  mutating func apply(_ batch: Batch) throws(IndexingFailure) -> BatchResult {
    var refused: [Int: String] = [:]
    var isLastAttempt = false
    while true {
      var attempt = BatchAttempt(batch, refused: refused, dictionary: dictionary)
      do throws(XapianError) {
        let result = try attempt.run(generation, durability)
        dictionary = attempt.dictionary
        if durability == .full { try syncFolder() }
        return result
      } catch {
        switch (error, attempt.culprit) {
        case (.invalidArgument(let text), let culprit?), (.unimplemented(let text), let culprit?):
          refused[culprit] = text
        default:
          guard !isLastAttempt else { throw .database(error) }
          isLastAttempt = true
        }
      }
    }
  }

  /// Xapian renames the file that makes a commit count, and does not sync the folder it is in.
  private func syncFolder() throws(XapianError) {
    do throws(SystemFailure) {
      try Files.syncFolder(generation.databasePath)
    } catch {
      throw .system(error.description)
    }
  }
}

/// What a batch came to.
struct BatchResult: Sendable {
  /// One for each change, in order.
  var outcomes: [Outcome] = []
  /// The newest commit now; the old one when nothing changed.
  var commit: Commit
  /// Articles that joined another's story.
  var joined = 0
  /// Entities that the index did not know.
  var newEntities = 0
}
