internal import IndexFormat
internal import Platform

/// The right to change an index, held for one batch.
///
/// flock is not fair: a long command that lets go and comes back at once would starve a daemon's
/// update. Whoever wants the lock first takes the turnstile and keeps it until the lock is his, so
/// that one who comes back queues behind one who waits.
enum WriterLock {
  static func holding<Answer>(
    _ index: IndexFolder, _ body: () throws(IndexingFailure) -> Answer
  ) throws(IndexingFailure) -> Answer {
    let held = try take(index)
    do {
      let answer = try body()
      held.release()
      return answer
    } catch {
      held.release()
      throw error
    }
  }

  private static func take(_ index: IndexFolder) throws(IndexingFailure) -> HeldLock {
    do throws(SystemFailure) {
      try Files.makeFolder(index.path, mode: 0o755)
      let turn = HeldLock(try FileLock(path: index.turnPath, waiting: true))
      let lock = HeldLock(try FileLock(path: index.lockPath, waiting: true))
      turn.release()
      return lock
    } catch {
      throw .system(error)
    }
  }
}

/// The claim to a build of a new generation: one at a time, from its beginning to its end.
enum BuildLock {
  static func holding<Answer>(
    _ index: IndexFolder, _ body: () throws(IndexingFailure) -> Answer
  ) throws(IndexingFailure) -> Answer {
    let held: HeldLock
    do throws(SystemFailure) {
      try Files.makeFolder(index.path, mode: 0o755)
      held = HeldLock(try FileLock(path: index.buildLockPath, waiting: false))
    } catch {
      guard error.isWouldBlock else { throw .system(error) }
      throw .busy(path: index.path)
    }
    do {
      let answer = try body()
      held.release()
      return answer
    } catch {
      held.release()
      throw error
    }
  }
}

/// A lock that is let go by name, so that its life cannot end before what it guards.
private struct HeldLock: ~Copyable {
  private let lock: FileLock

  init(_ lock: consuming FileLock) {
    self.lock = lock
  }

  consuming func release() {}
}
