import GRDB
import Storage
import Synchronization

/// Read connections that never wait for one another: each read takes a free one, or a place in the line without blocking its thread.
final class SQLiteReaders: Sendable {
  private struct State {
    var free: [SQLiteSession]
    var waiting: [CheckedContinuation<SQLiteSession, any Error>] = []
    var isClosed = false
  }

  private let state: Mutex<State>
  private let all: [SQLiteSession]

  init(path: String, count: Int) throws {
    all = try (0..<count).map { number in
      SQLiteSession(try SQLiteFile.reader(path: path, label: "kizuna.reader.\(number)"), isReadOnly: true)
    }
    state = Mutex(State(free: all))
  }

  /// Runs `body` on the caller's own thread: for reads of microseconds a change of threads would cost more than the read.
  func read<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) async throws -> T {
    let session = try await take()
    defer { giveBack(session) }
    return try session.sync { connection in try connection.inTransaction { try body(connection) } }
  }

  /// Runs `body` on the connection's own thread.
  func scan<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    let session = try await take()
    defer { giveBack(session) }
    return try await withCheckedThrowingContinuation { continuation in
      session.async { connection in
        continuation.resume(with: Result { try connection.inTransaction { try body(connection) } })
      }
    }
  }

  /// A connection for as long as `body` runs, for GRDB's own services.
  func withQueue<T: Sendable>(_ body: @Sendable (DatabaseQueue) async throws -> T) async throws -> T {
    let session = try await take()
    defer { giveBack(session) }
    return try await body(session.queue)
  }

  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(throwing: StorageError.closed) }
    // Closing waits for the read that runs on a connection, if there is one.
    for session in all { session.close() }
  }

  private func take() async throws -> SQLiteSession {
    try await withCheckedThrowingContinuation { continuation in
      let ready: Result<SQLiteSession, any Error>? = state.withLock { state in
        if state.isClosed { return .failure(StorageError.closed) }
        if let session = state.free.popLast() { return .success(session) }
        state.waiting.append(continuation)
        return nil
      }
      if let ready { continuation.resume(with: ready) }
    }
  }

  private func giveBack(_ session: SQLiteSession) {
    let next: CheckedContinuation<SQLiteSession, any Error>? = state.withLock { state in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      state.free.append(session)
      return nil
    }
    next?.resume(returning: session)
  }
}
