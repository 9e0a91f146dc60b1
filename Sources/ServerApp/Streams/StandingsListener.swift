import Models
import NIOCore
import Synchronization

/// One stream: a place for the newest message, and the time since when it is not taken.
///
/// There is never more than one message waiting: who reads slowly skips what came between.
final class StandingsListener: Sendable {
  private struct State {
    /// The newest message, not yet being written.
    var waiting: ByteBuffer?
    /// Since when something waits or is being written without an end.
    var stalledSince: Instant?
    var lastMessageAt: Instant
    /// The snapshot that was offered last.
    var lastID: String

    mutating func offer(_ message: ByteBuffer, at now: Instant) {
      waiting = message
      stalledSince = stalledSince ?? now
      lastMessageAt = now
    }
  }

  static let heartbeatSeconds: Int64 = 15
  static let mostStalledSeconds: Int64 = 30
  /// Then it ends, and who comes again is asked anew who it is.
  static let mostSeconds: Int64 = 900

  private let begin: Instant
  private let state: Mutex<State>
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let close: @Sendable () -> Void

  /// - Parameters:
  ///   - lastID: The snapshot that the client has.
  ///   - close: Closes the connection, so that a write that waits for the client ends.
  init(at now: Instant, lastID: String, close: @escaping @Sendable () -> Void) {
    begin = now
    state = Mutex(State(lastMessageAt: now, lastID: lastID))
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.close = close
  }

  /// What is to be done at `now`, with the snapshot that there is by then, if it is known.
  func tick(_ snapshot: StandingsSnapshot?, at now: Instant) {
    let isStalled = state.withLock { state in
      if let since = state.stalledSince, since.advanced(bySeconds: Self.mostStalledSeconds) <= now { return true }
      if let snapshot, snapshot.id != state.lastID {
        state.lastID = snapshot.id
        state.offer(snapshot.event, at: now)
      } else if state.stalledSince == nil, state.lastMessageAt.advanced(bySeconds: Self.heartbeatSeconds) <= now {
        state.offer(ServerSentEvent.heartbeat, at: now)
      }
      if state.waiting != nil { signal.yield() }
      return false
    }
    if isStalled { close() }
    if isStalled || snapshot?.isLast == true || begin.advanced(bySeconds: Self.mostSeconds) <= now { finish() }
  }

  /// Ends the stream; what waits is still written.
  func finish() { signal.finish() }

  /// Writes what is offered until the stream ends.
  func run(now: @Sendable () -> Instant, write: (ByteBuffer) async throws -> Void) async throws {
    for await _ in signals {
      while let message = take() {
        try await write(message)
        let written = now()
        state.withLock { $0.stalledSince = $0.waiting == nil ? nil : written }
      }
    }
  }

  private func take() -> ByteBuffer? {
    state.withLock { state in
      defer { state.waiting = nil }
      return state.waiting
    }
  }
}
