import Foundation
import Synchronization

/// A few threads of our own for work that keeps a processor busy for long, and a bounded queue before them.
///
/// The cooperative pool must never run such work: a dozen logins at once would stop every other request. The threads
/// start with the value and end with it, after the work that was accepted.
final class WorkerThreads: Sendable {
  private let backlog: Backlog

  /// - Parameters:
  ///   - count: How many pieces of work run at once, at least 1.
  ///   - queueLimit: How many more may wait.
  init(count: Int, queueLimit: Int) {
    precondition(count >= 1 && queueLimit >= 0, "There must be a thread, and the queue can't be shorter than empty.")
    let backlog = Backlog(limit: count + queueLimit, threads: count)
    self.backlog = backlog
    for _ in 0..<count {
      // The threads hold the backlog, not this object, or it would never go away.
      Thread.detachNewThread { backlog.work() }
    }
  }

  deinit {
    backlog.close()
  }

  /// Runs `body` on one of the threads and gives back what it returned.
  ///
  /// Throws when all threads are busy and as many pieces of work wait as may. A cancelled task still waits for its
  /// turn.
  func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async throws(PasswordHasherBusy) -> Value {
    let backlog = backlog
    let value: Value? = await withCheckedContinuation { continuation in
      let accepted = backlog.add {
        let value = body()
        // The place is free before the caller goes on, so that one caller with one thread is never refused.
        backlog.finishedOne()
        continuation.resume(returning: value)
      }
      if !accepted { continuation.resume(returning: nil) }
    }
    guard let value else { throw PasswordHasherBusy(.queueFull) }
    return value
  }
}

/// What the threads share: the work that waits, and how much isn't finished.
private final class Backlog: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var unfinished = 0
  }

  private let limit: Int
  private let threads: Int
  private let state = Mutex(State())

  /// Counts one for each piece of work that waits, and in the end one for each thread.
  private let wakeUps = DispatchSemaphore(value: 0)

  init(limit: Int, threads: Int) {
    self.limit = limit
    self.threads = threads
  }

  /// False if there is too much already; then `job` is never called.
  func add(_ job: @escaping @Sendable () -> Void) -> Bool {
    let accepted = state.withLock { state in
      guard state.unfinished < limit else { return false }
      state.unfinished += 1
      state.waiting.append(job)
      return true
    }
    if accepted { wakeUps.signal() }
    return accepted
  }

  func finishedOne() {
    state.withLock { $0.unfinished -= 1 }
  }

  /// Ends the threads once nothing waits any more.
  func close() {
    for _ in 0..<threads { wakeUps.signal() }
  }

  /// What each thread does: the oldest piece of work, again and again.
  func work() {
    while true {
      wakeUps.wait()
      let job = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
      // Woken for nothing means closed: there are as many wake-ups as pieces of work and threads together.
      guard let job else { return }
      job()
    }
  }
}
