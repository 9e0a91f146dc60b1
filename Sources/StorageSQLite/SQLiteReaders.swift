import GRDB
import Storage
import Synchronization

/// Read connections that never wait for one another: each read takes a free one, or a place in the line without blocking its thread.
final class SQLiteReaders: Sendable {
  private struct State {
    var free: [DatabaseQueue]
    var waiting: [CheckedContinuation<DatabaseQueue, any Error>] = []
    var isClosed = false
  }

  private let state: Mutex<State>
  private let all: [DatabaseQueue]

  init(path: String, count: Int) throws {
    let queues = try (0..<count).map { try SQLiteFile.reader(path: path, label: "kizuna.reader.\($0)") }
    all = queues
    state = Mutex(State(free: queues))
  }

  /// Runs `body` on the caller's own thread: for reads of microseconds a change of threads would cost more than the read.
  func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    let queue = try await take()
    defer { giveBack(queue) }
    return try Self.readHere(queue, body)
  }

  /// Synchronous, so that GRDB's synchronous access is the one that is meant.
  private static func readHere<T>(_ queue: DatabaseQueue, _ body: (any SQLConnection) throws -> T) throws -> T {
    try queue.unsafeRead { try snapshot($0, body) }
  }

  /// Runs `body` on the connection's own thread.
  func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    let queue = try await take()
    defer { giveBack(queue) }
    return try await withCheckedThrowingContinuation { continuation in
      queue.asyncWriteWithoutTransaction { database in
        continuation.resume(with: Result { try Self.snapshot(database, body) })
      }
    }
  }

  /// A connection for as long as `body` runs, for GRDB's own services.
  func withQueue<T: Sendable>(_ body: @Sendable (DatabaseQueue) async throws -> T) async throws -> T {
    let queue = try await take()
    defer { giveBack(queue) }
    return try await body(queue)
  }

  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(throwing: StorageError.closed) }
    // Closing waits for the read that runs on a connection, if there is one.
    for queue in all { try? queue.close() }
  }

  private static func snapshot<T>(_ database: Database, _ body: (any SQLConnection) throws -> T) throws -> T {
    let connection = SQLiteConnection(database, isReadOnly: true)
    return try connection.inTransaction { try body(connection) }
  }

  private func take() async throws -> DatabaseQueue {
    try await withCheckedThrowingContinuation { continuation in
      let ready: Result<DatabaseQueue, any Error>? = state.withLock { state in
        if state.isClosed { return .failure(StorageError.closed) }
        if let queue = state.free.popLast() { return .success(queue) }
        state.waiting.append(continuation)
        return nil
      }
      if let ready { continuation.resume(with: ready) }
    }
  }

  private func giveBack(_ queue: DatabaseQueue) {
    let next: CheckedContinuation<DatabaseQueue, any Error>? = state.withLock { state in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      state.free.append(queue)
      return nil
    }
    next?.resume(returning: queue)
  }
}
