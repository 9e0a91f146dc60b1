import Dispatch
import Foundation
import Synchronization

/// Threads that each own one session, and one line of work for all of them. libpq blocks, so none of it may run on Swift's own threads.
///
/// A thread and its session come into being when work finds none idle, up to the limit. Where the server has no connection left for it, the
/// work waits for a session that has one.
final class PostgresCrew: Sendable {
  typealias Work = @Sendable (PostgresSession) -> Void

  private final class Worker: Sendable {
    let wakes = DispatchSemaphore(value: 0)
    let work = Mutex<Work?>(nil)
  }

  private struct State {
    var waiting: [Work] = []
    /// The one that worked last is woken first: its connection and the server's caches for it are warm.
    var idle: [Worker] = []
    var threads = 0
    /// The workers whose sessions have a connection.
    var connected: Set<ObjectIdentifier> = []
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let limit: Int
  private let label: String
  private let makeSession: @Sendable () -> PostgresSession

  init(_ label: String, limit: Int, makeSession: @escaping @Sendable () -> PostgresSession) {
    self.label = label
    self.limit = limit
    self.makeSession = makeSession
  }

  /// After ``close(carryingOutWhatWaits:)`` it gets a session in which everything throws ``StorageError/closed``.
  func submit(_ work: @escaping Work) {
    enum Decision { case refused, wake(Worker), start, queued }
    let decision: Decision = state.withLock { state in
      if state.isClosed { return .refused }
      if let worker = state.idle.popLast() { return .wake(worker) }
      if state.threads < limit {
        state.threads += 1
        return .start
      }
      state.waiting.append(work)
      return .queued
    }
    switch decision {
    case .refused: work(.closed)
    case .wake(let worker): wake(worker, work)
    case .start: start(work)
    case .queued: break
    }
  }

  /// Has every session connect now, before others take the connections there are.
  func connectAll() async {
    let missing = state.withLock { state in
      defer { state.threads = limit }
      return limit - state.threads
    }
    await withTaskGroup { group in
      for _ in 0..<missing {
        group.addTask { [self] in
          await withCheckedContinuation { continuation in start { _ in continuation.resume() } }
        }
      }
    }
  }

  /// Returns when all threads have ended; what they are at is finished.
  func close(carryingOutWhatWaits: Bool) async {
    let (idle, refused): ([Worker], [Work]) = state.withLock { state in
      state.isClosed = true
      defer {
        state.idle = []
        if !carryingOutWhatWaits { state.waiting = [] }
      }
      return (state.idle, carryingOutWhatWaits ? [] : state.waiting)
    }
    for worker in idle { wake(worker, nil) }
    for work in refused { work(.closed) }
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.threads > 0 { state.closing.append(continuation) }
        return state.threads == 0
      }
      if isOver { continuation.resume() }
    }
  }

  private func wake(_ worker: Worker, _ work: Work?) {
    worker.work.withLock { $0 = work }
    worker.wakes.signal()
  }

  private func start(_ first: @escaping Work) {
    let thread = Thread { [self] in
      let session = makeSession()
      let worker = Worker()
      var work: Work? = first
      while let present = work {
        note(worker, isConnected: session.connectAhead())
        if session.link == nil, handOver(present) { break }
        present(session)
        note(worker, isConnected: session.link != nil)
        work = next(for: worker)
      }
      session.disconnect()
      end(worker)
    }
    thread.name = label
    thread.start()
  }

  private func note(_ worker: Worker, isConnected: Bool) {
    state.withLock { state in
      if isConnected {
        state.connected.insert(ObjectIdentifier(worker))
      } else {
        state.connected.remove(ObjectIdentifier(worker))
      }
    }
  }

  /// Gives work to a session that has a connection: one that idles, or the first that is done with its own.
  ///
  /// - Returns: Whether there is such a session.
  private func handOver(_ work: @escaping Work) -> Bool {
    enum Taker { case nobody, anyone, idle(Worker) }
    let taker: Taker = state.withLock { state in
      if state.connected.isEmpty { return .nobody }
      if let worker = state.idle.popLast() { return .idle(worker) }
      state.waiting.insert(work, at: 0)
      return .anyone
    }
    if case .idle(let worker) = taker { wake(worker, work) }
    if case .nobody = taker { return false }
    return true
  }

  /// What waits, or what comes; nil at the end.
  private func next(for worker: Worker) -> Work? {
    enum Turn { case work(Work), wait, end }
    let turn: Turn = state.withLock { state in
      if !state.waiting.isEmpty { return .work(state.waiting.removeFirst()) }
      if state.isClosed { return .end }
      state.idle.append(worker)
      return .wait
    }
    switch turn {
    case .work(let work): return work
    case .end: return nil
    case .wait:
      worker.wakes.wait()
      return worker.work.withLock { work in
        defer { work = nil }
        return work
      }
    }
  }

  private func end(_ worker: Worker) {
    let closing = state.withLock { state in
      state.threads -= 1
      state.connected.remove(ObjectIdentifier(worker))
      guard state.threads == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.closing = [] }
      return state.closing
    }
    for continuation in closing { continuation.resume() }
  }
}

extension PostgresSession {
  /// A session of a database that is closed.
  static var closed: PostgresSession { PostgresSession(nil, isReadOnly: true) }
}
