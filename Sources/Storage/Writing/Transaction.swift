/// What a write works on: a connection inside a transaction, the totals' deltas, and what must wait for the commit.
///
/// Lives on the writer's thread, for one write of one batch.
package final class Transaction {
  package let connection: any SQLConnection
  package var totals = TotalDeltas()
  private(set) var afterCommit: [@Sendable () -> Void] = []

  package init(connection: any SQLConnection) { self.connection = connection }

  /// Runs `action` when the batch is durable, before its answers go out; never if the batch is undone. For caches of rows just written.
  package func onCommit(_ action: @escaping @Sendable () -> Void) { afterCommit.append(action) }
}
