import GRDB
import Storage

/// One open connection with its prepared statements, and the queue it is used on.
///
/// `@unchecked`: the connection is touched only in bodies that the queue runs one after the other.
final class SQLiteSession: @unchecked Sendable {
  let queue: DatabaseQueue
  private let connection: SQLiteConnection

  init(_ queue: DatabaseQueue, isReadOnly: Bool) {
    self.queue = queue
    connection = queue.unsafeRead { SQLiteConnection($0, isReadOnly: isReadOnly) }
  }

  /// Runs `body` on the caller's own thread, which waits for its turn.
  func sync<T>(_ body: (any SQLConnection) throws -> T) rethrows -> T {
    try queue.unsafeRead { _ in try body(connection) }
  }

  /// Runs `body` on the queue's thread.
  func async(_ body: @escaping @Sendable (any SQLConnection) -> Void) {
    queue.asyncWriteWithoutTransaction { [self] _ in body(connection) }
  }

  /// Closes the connection behind the body that runs on it, if there is one.
  func close() {
    queue.unsafeRead { _ in connection.releaseStatements() }
    try? queue.close()
  }
}
