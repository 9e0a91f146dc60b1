/// A database of either engine: asynchronous doors over synchronous bodies.
package protocol SQLDatabase: Sendable {
  /// Runs `body` on one consistent state of the database. Reads never wait for writes, nor for one another.
  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Like ``read(_:)`` for bodies that go through much of the database: on a thread of its own, so that short reads never queue behind it.
  func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Runs `body` in a transaction and returns when it is durable. What it throws undoes what it did, and nothing else.
  ///
  /// Several writes share one commit (``WriteQueue``); `body` may run a second time when a neighbour failed, so it must have no
  /// effects outside the transaction.
  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T

  /// Faults the engine itself finds in its files; empty when sound.
  func integrityFaults() async throws -> [String]

  /// Takes out of the engine's files what deleted rows have left there, if nobody is reading an older state just now.
  ///
  /// - Returns: Whether it was done.
  func removeRemnants() async throws -> Bool

  /// Lets running work finish and closes every connection; later calls throw ``StorageError/closed``.
  func close() async

  var dialect: Dialect { get }
}

extension SQLDatabase {
  /// Nothing to do: the engine's own cleaning does it.
  package func removeRemnants() async throws -> Bool { true }
}
