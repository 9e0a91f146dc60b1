/// What a write works on: a connection inside a transaction, what it adds to the totals, to challenges and to the change feed, and what
/// must wait for the commit.
///
/// Lives on the writer's thread, for one write of one batch.
package final class Transaction {
  package let connection: any SQLConnection
  package var totals = TotalDeltas()
  package var challenges = ChallengeDeltas()
  private(set) var feed = FeedAdditions()
  private(set) var afterCommit: [@Sendable () -> Void] = []
  /// Whether it may wait for a lock: only while its batch holds nothing that somebody else may wait for.
  private let mayWait: Bool
  private var held: Set<WriteLock> = []

  package init(connection: any SQLConnection, mayWait: Bool = true) {
    self.connection = connection
    self.mayWait = mayWait
  }

  /// Takes what the write decides about for itself, until it is durable. To be called before reading it, and in the order of
  /// ``WriteLock``.
  ///
  /// - Throws: If another batch holds one of them, what takes the write out of its batch and lets it run again later.
  package func lock(_ locks: WriteLock...) throws { try lock(locks) }

  package func lock(_ locks: [WriteLock]) throws {
    let wanted = Set(locks).subtracting(held)
    guard !wanted.isEmpty else { return }
    guard mayWait || !wanted.contains(where: \.mustComeFirst) else { throw LockTaken() }
    guard try connection.lock(wanted.sorted().map(\.key), waiting: mayWait) else { throw LockTaken() }
    held.formUnion(wanted)
  }

  /// Puts a line into the change feed; it gets its number just before COMMIT.
  package func append(_ event: Event) { feed.append(event) }

  /// Runs `action` when the batch is durable, before its answers go out; never if the batch is undone. For caches of rows just written.
  package func onCommit(_ action: @escaping @Sendable () -> Void) { afterCommit.append(action) }
}
